using System.Reflection;
using System.Runtime.CompilerServices;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.House;

/// <summary>The rules of the house that a compiler does not know.</summary>
public class HouseStyleTests
{
    private const int MostLines = 500;

    private static readonly string[] VagueFolders = ["Helpers", "Utils", "Utilities", "Common", "Models", "Misc"];

    [Fact]
    public void Public_types_are_sealed_abstract_or_static()
    {
        var open = PublicTypes.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !IsException(type));

        Assert.NotEmpty(PublicTypes);
        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void Public_structs_are_read_only()
    {
        var mutable = PublicTypes.Where(type => type.IsValueType && !type.IsEnum && type.GetCustomAttribute<IsReadOnlyAttribute>() is null);

        Assert.Empty(mutable.Select(type => type.FullName));
    }

    [Fact]
    public void Public_fields_are_constants()
    {
        var fields = PublicTypes
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral);

        Assert.Empty(fields.Select(field => $"{field.DeclaringType!.FullName}.{field.Name}"));
    }

    [Fact]
    public void Public_signatures_carry_no_third_party_types()
    {
        var foreign =
            from type in PublicTypes
            from other in TypeReferences.Public(type)
            where other.Assembly != Rooms.Library && !IsOfTheRuntime(other.Assembly)
            select $"{type.FullName} shows {other.FullName}";

        Assert.Empty(foreign);
    }

    [Fact]
    public void Types_are_never_called_as_the_namespace()
    {
        var types = Rooms.Library.GetTypes().Where(type => type.Name is "Forecast");

        Assert.Empty(types.Select(type => type.FullName));
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public void Folders_are_called_after_what_is_in_them(string root)
    {
        var vague = SourceFiles.Of(root)
            .SelectMany(file => file.Name.Split(Path.DirectorySeparatorChar)[..^1])
            .Intersect(VagueFolders, StringComparer.OrdinalIgnoreCase);

        Assert.Empty(vague);
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public void Source_files_have_at_most_500_lines(string root)
    {
        var long500 = SourceFiles.Of(root).Where(file => file.Text.Count(c => c == '\n') > MostLines);

        Assert.Empty(long500.Select(file => file.Name));
    }

    [Fact]
    public void Public_types_live_in_the_file_of_their_name()
    {
        var files = SourceFiles.Of("src", "CsOps.Forecast").Select(file => Path.GetFileName(file.Path)).ToHashSet(StringComparer.Ordinal);

        var strays = PublicTypes.Where(type => !type.IsNested && !files.Contains(type.Name.Split('`')[0] + ".cs"));

        Assert.Empty(strays.Select(type => type.FullName));
    }

    [Fact]
    public void Checkout_holds_the_solution_and_its_licence()
    {
        Assert.True(File.Exists(Repository.PathOf("CsOps.Forecast.sln")));
        Assert.True(File.Exists(Repository.PathOf("LICENSE")));
    }

    private static Type[] PublicTypes { get; } = Rooms.Library.GetExportedTypes();

    private static bool IsException(Type type) => type.IsSubclassOf(typeof(Exception));

    private static bool IsOfTheRuntime(Assembly assembly) =>
        assembly == typeof(object).Assembly || assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System");
}
