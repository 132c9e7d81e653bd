using System.Reflection;

namespace CsOps.Forecast.Tests.House;

/// <summary>The types that a type names in its metadata: bases, interfaces, fields, members, parameters, attributes and local variables.</summary>
internal static class TypeReferences
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>All types named anywhere in the type, private members and bodies' variables included.</summary>
    public static IEnumerable<Type> All(Type type) => Unwrapped(
        Bases(type)
            .Concat(type.GetFields(Everything).Select(field => field.FieldType))
            .Concat(Methods(type, Everything).SelectMany(method => Signature(method).Concat(Variables(method))))
            .Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType)));

    /// <summary>The types that a user of the public type sees.</summary>
    public static IEnumerable<Type> Public(Type type)
    {
        const BindingFlags declared = Everything;
        return Unwrapped(
            Bases(type)
                .Concat(type.GetFields(declared).Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType))
                .Concat(Methods(type, declared).Where(method => method.IsPublic || method.IsFamily).SelectMany(Signature)));
    }

    private static IEnumerable<Type> Bases(Type type) => type.BaseType is { } parent ? [parent, .. type.GetInterfaces()] : type.GetInterfaces();

    private static IEnumerable<MethodBase> Methods(Type type, BindingFlags which) =>
        type.GetMethods(which).Concat<MethodBase>(type.GetConstructors(which));

    private static IEnumerable<Type> Signature(MethodBase method)
    {
        var parameters = method.GetParameters().Select(parameter => parameter.ParameterType);
        return method is MethodInfo { ReturnType: var returned } ? parameters.Append(returned) : parameters;
    }

    private static IEnumerable<Type> Variables(MethodBase method) =>
        method.GetMethodBody()?.LocalVariables.Select(variable => variable.LocalType) ?? [];

    private static IEnumerable<Type> Unwrapped(IEnumerable<Type> types) => types.SelectMany(Unwrapped).Distinct();

    private static IEnumerable<Type> Unwrapped(Type type)
    {
        if (type.HasElementType)
        {
            return Unwrapped(type.GetElementType()!);
        }

        return type.IsGenericParameter ? [] : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrapped).Append(type) : [type];
    }
}
