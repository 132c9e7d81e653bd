using System.Reflection;
using System.Text;

namespace CsOps.Forecast.Tests.House;

/// <summary>The public types and members of an assembly as text, one line each, in order of name.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(KindOf(type)).Append(' ').Append(NameOf(type)).Append('\n');
            foreach (var member in MembersOf(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        var methods = type.GetMethods(Declared).Where(m => !m.IsSpecialName && !IsOfRecord(m)).Select(m => $"{NameOf(m.ReturnType)} {m.Name}({Parameters(m)})");
        var constructors = type.GetConstructors(Declared).Select(c => $"new({Parameters(c)})");
        var properties = type.GetProperties(Declared).Select(p => $"{NameOf(p.PropertyType)} {p.Name} {{ {Accessors(p)} }}");
        var fields = type.GetFields(Declared).Select(f => $"{(f.IsLiteral ? "const " : string.Empty)}{NameOf(f.FieldType)} {f.Name}");
        return constructors.Concat(properties).Concat(methods).Concat(fields);
    }

    /// <summary>What the compiler writes for every record says nothing.</summary>
    private static bool IsOfRecord(MethodInfo method) =>
        method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "PrintMembers" || method.Name.Contains('<', StringComparison.Ordinal);

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod;
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Length > 0;
        return set is { IsPublic: true } ? isInit ? "get; init;" : "get; set;" : "get;";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{NameOf(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = default" : string.Empty)}"));

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string NameOf(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.FullName?.StartsWith("CsOps.", StringComparison.Ordinal) == true ? type.FullName.Replace('+', '.') : type.Name;
        }

        var name = type.Name.Split('`')[0];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}
