using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>Imports records the way the tests need it.</summary>
internal static class RecordImport
{
    /// <summary>The centre is in Copenhagen, and files without a clock of their own are by its.</summary>
    public static ImportOptions Options { get; } = new() { CentreZone = Import.Zone("Europe/Copenhagen"), FileZone = Import.Zone("Europe/Copenhagen") };

    /// <summary>The same, and the format says the clock.</summary>
    public static ImportOptions OwnClock { get; } = Options with { FileZone = null };

    public static RecordImportResult File(TemporaryFolder folder, string path, ImportOptions options, string profile) =>
        new RecordImporter(ProfileCatalog.Find(profile), options).Import([path], new CentreFolder(folder.Root));

    /// <summary>Imports a text as the export of a system.</summary>
    public static RecordImportResult Text(TemporaryFolder folder, string profile, string text, ImportOptions? options = null, string name = "export.csv") =>
        File(folder, folder.Write(name, text), options ?? OwnClock, profile);

    /// <summary>The rows of a file of the centre, without its header.</summary>
    public static string[] Rows(TemporaryFolder folder, string file) => System.IO.File.ReadAllText(folder.PathOf(file)).TrimEnd('\n').Split('\n')[1..];
}
