using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Tests.Planning.Folder;

public class CentreFolderTests
{
    [Fact]
    public void ReadCentre_of_a_folder_that_is_not_there_names_the_file_it_looked_for()
    {
        var error = Assert.Throws<ImportException>(() => new CentreFolder("no-such-folder").ReadCentre());

        Assert.Equal(Path.Combine("no-such-folder", "centre.json"), error.File);
        Assert.Contains("there is no such file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteSource_of_several_at_the_same_time_remembers_all()
    {
        using var folder = new TemporaryCentre();
        string[] names = [.. Enumerable.Range(1, 20).Select(number => $"s{number:00}")];

        Parallel.ForEach(names, name => new CentreFolder(folder.Root).WriteSource(new HistorySource(name) { Zone = TimeZoneInfo.Utc }));

        Assert.Equal(names, new CentreFolder(folder.Root).ReadSources().Select(source => source.Name));
    }

    [Fact]
    public void HistoryFiles_are_the_csv_files_in_ordinal_order()
    {
        using var folder = new TemporaryCentre()
            .Write("history/b.csv", "").Write("history/B.csv", "").Write("history/a.csv", "").Write("history/notes.txt", "").Write("history/old/c.csv", "");

        var files = new CentreFolder(folder.Root).HistoryFiles();

        Assert.Equal(["B.csv", "a.csv", "b.csv"], files.Select(Path.GetFileName));
    }

    [Fact]
    public void HistoryFiles_without_a_history_folder_are_none()
    {
        using var folder = new TemporaryCentre();

        Assert.Empty(new CentreFolder(folder.Root).HistoryFiles());
    }

    [Fact]
    public void DescriptiveFiles_are_those_that_exist()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full.Replace("\"seed\": 7", "\"holidays\": \"extra.csv\"", StringComparison.Ordinal))
            .Write("extra.csv", "").Write("agents.csv", "");

        var files = new CentreFolder(folder.Root).DescriptiveFiles();

        Assert.Equal(["centre.json", "extra.csv", "agents.csv"], files.Select(Path.GetFileName));
    }

    [Fact]
    public void PlansFolder_is_within_the_folder()
    {
        Assert.Equal(Path.Combine("centre", "plans", "2026-11-02"), new CentreFolder("centre").PlansFolder("2026-11-02"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    public void PlansFolder_of_a_name_that_leads_elsewhere_throws(string id)
    {
        Assert.Throws<ArgumentException>(() => new CentreFolder("centre").PlansFolder(id));
    }
}
