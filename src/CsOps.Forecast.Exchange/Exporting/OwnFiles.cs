using CsOps.Forecast.Exchange.Inbox;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>What a centre's folder holds as its own, and no export may take the place of: the files that it is described by, its history and its plans.</summary>
internal static class OwnFiles
{
    /// <summary>Throws where a path is one of these, or within one, of any centre; whether or not it is there yet.</summary>
    /// <exception cref="IOException">It is.</exception>
    public static void Refuse(string path)
    {
        var below = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        while (Path.GetDirectoryName(below) is { } folder)
        {
            var centre = new CentreFolder(folder);
            if (File.Exists(centre.SettingsFile) && NamesOf(centre).Contains(Path.GetFileName(below), StringComparer.OrdinalIgnoreCase))
            {
                throw new IOException(
                    $"{path} is '{Path.GetFileName(below)}' of the centre in {folder}, or within it, which an export never replaces.\nMaybe write {Path.Combine(folder, "exports", Path.GetFileName(path))}.");
            }

            below = folder;
        }
    }

    private static IEnumerable<string> NamesOf(CentreFolder centre)
    {
        string[] known =
        [
            centre.SettingsFile, centre.AgentsFile, centre.AbsencesFile, centre.RequestsFile, centre.PreferencesFile, centre.DutiesFile, centre.EventsFile, centre.DriversFile, centre.FeedbackFile,
            centre.QualityFile, centre.TrainingsFile, centre.SessionsFile, centre.SourcesFile, centre.HistoryFolder, Path.GetDirectoryName(centre.PlansFolder("any"))!,
            Path.GetDirectoryName(ContactInbox.PathOf(centre, "any"))!, Path.Combine(centre.Root, "rejects"),
        ];
        return known.Concat(NamedBySettings(centre)).Select(file => Path.GetRelativePath(centre.Root, file).Split(Path.DirectorySeparatorChar)[0]);
    }

    /// <summary>The holiday files; none where the settings cannot be read.</summary>
    private static IReadOnlyList<string> NamedBySettings(CentreFolder centre)
    {
        try
        {
            return centre.DescriptiveFiles();
        }
        catch (ImportException)
        {
            return [];
        }
    }
}
