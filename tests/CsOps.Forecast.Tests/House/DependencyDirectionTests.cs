using System.Text.RegularExpressions;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.House;

/// <summary>Arrows between rooms go one way: looked for in the text of the sources and in the metadata of the built library.</summary>
public partial class DependencyDirectionTests
{
    [Fact]
    public void Rooms_are_the_folders_of_the_library_and_all_are_listed()
    {
        var folders = Directory.GetDirectories(LibraryFolder).Select(Path.GetFileName).Except(["bin", "obj"]);

        var unlisted = folders.Where(folder => !Rooms.MaySee.ContainsKey(folder!));

        Assert.Empty(unlisted);
    }

    [Fact]
    public void Rooms_never_see_each_other_in_a_circle()
    {
        var order = new List<string>();

        while (Rooms.MaySee.FirstOrDefault(room => !order.Contains(room.Key) && room.Value.All(order.Contains)).Key is { } next)
        {
            order.Add(next);
        }

        Assert.Equal(Rooms.MaySee.Count, order.Count);
    }

    [Fact]
    public void Sources_name_only_rooms_that_theirs_may_see()
    {
        var sources = SourceFiles.Of("src", "CsOps.Forecast").ToList();

        var wrong = sources.SelectMany(WrongNames).ToList();

        Assert.NotEmpty(sources);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Sources_that_name_a_room_out_of_sight_are_found()
    {
        var source = new SourceFile(Path.Combine(LibraryFolder, "Queueing", "Some.cs"), "Some.cs", "using CsOps.Forecast.Time;");

        var wrong = WrongNames(source);

        Assert.Equal(["Some.cs names Time"], wrong);
    }

    [Fact]
    public void Sources_have_the_namespace_of_their_folder()
    {
        var wrong = SourceFiles.Of("src", "CsOps.Forecast")
            .Where(file => NamespaceOf(file) != FolderNamespace(file))
            .Select(file => file.Name);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Types_use_only_rooms_that_theirs_may_see()
    {
        var types = Rooms.Library.GetTypes().Where(type => Rooms.Of(type.Namespace) is not null).ToList();

        var wrong = types.SelectMany(WrongReferences).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Forecasting", "Queueing")]
    [InlineData("Queueing", "Forecasting")]
    [InlineData("Queueing", "Time")]
    [InlineData("Scheduling", "Forecasting")]
    [InlineData("History", "Forecasting")]
    [InlineData("Staffing", "Scheduling")]
    public void MayUse_against_the_direction_is_false(string room, string other)
    {
        Assert.False(Rooms.MayUse(room, other));
    }

    private static string LibraryFolder => Repository.PathOf("src", "CsOps.Forecast");

    private static IEnumerable<string> WrongNames(SourceFile file)
    {
        var room = Rooms.Of(FolderNamespace(file));
        return RoomName().Matches(file.Text)
            .Select(match => match.Groups["room"].Value)
            .Where(other => room is not null && Rooms.MaySee.ContainsKey(other) && !Rooms.MayUse(room, other))
            .Select(other => $"{file.Name} names {other}");
    }

    private static IEnumerable<string> WrongReferences(Type type) =>
        from other in TypeReferences.All(type)
        where other.Assembly == Rooms.Library && Rooms.Of(other.Namespace) is not null
        where !Rooms.MayUse(Rooms.Of(type.Namespace)!, Rooms.Of(other.Namespace)!)
        select $"{type.FullName} uses {other.FullName}";

    private static string FolderNamespace(SourceFile file)
    {
        var folder = Path.GetRelativePath(LibraryFolder, Path.GetDirectoryName(file.Path)!);
        return folder == "." ? Rooms.Root : $"{Rooms.Root}.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
    }

    private static string? NamespaceOf(SourceFile file) => NamespaceDeclaration().Match(file.Text) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"\bCsOps\.Forecast.(?<room>[A-Z]\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex RoomName();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamespaceDeclaration();
}
