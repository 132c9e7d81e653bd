using System.Reflection;
using System.Reflection.Emit;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.ModelAssemblies;

/// <summary>Writes an assembly with one model, which is called as told and fails when it is fitted, or already when it is made.</summary>
internal static class TinyAssembly
{
    public static string Write(TemporaryFolder folder, string file, string modelName, bool constructorThrows = false)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Path.GetFileNameWithoutExtension(file)), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("tiny").DefineType("Tiny.Model", TypeAttributes.Public | TypeAttributes.Sealed, typeof(object), [typeof(IForecastModel)]);
        var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, []).GetILGenerator();
        if (constructorThrows)
        {
            Throw(constructor, "no licence");
        }
        else
        {
            constructor.Emit(OpCodes.Ldarg_0);
            constructor.Emit(OpCodes.Call, typeof(object).GetConstructor([])!);
            constructor.Emit(OpCodes.Ret);
        }

        foreach (var getter in new[] { "get_Name", "get_Description" })
        {
            var code = Implement(type, typeof(IForecastModel).GetMethod(getter)!);
            code.Emit(OpCodes.Ldstr, modelName);
            code.Emit(OpCodes.Ret);
        }

        Throw(Implement(type, typeof(IForecastModel).GetMethod("Fit")!), "the database is away");
        type.CreateType();
        var path = folder.PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        assembly.Save(path);
        return path;
    }

    private static ILGenerator Implement(TypeBuilder type, MethodInfo method)
    {
        var made = type.DefineMethod(
            method.Name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final, method.ReturnType, [.. method.GetParameters().Select(p => p.ParameterType)]);
        type.DefineMethodOverride(made, method);
        return made.GetILGenerator();
    }

    private static void Throw(ILGenerator code, string message)
    {
        code.Emit(OpCodes.Ldstr, message);
        code.Emit(OpCodes.Newobj, typeof(InvalidOperationException).GetConstructor([typeof(string)])!);
        code.Emit(OpCodes.Throw);
    }
}
