using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads a list of holidays kept by hand: <c>date,name</c>.</summary>
internal static class HolidaysCsv
{
    public static HolidayCalendar Read(string path) =>
        new([.. FolderTable.Read(path, ["date", "name"]).Select(row => KeyValuePair.Create(row.Date("date"), row.Required("name")))]);
}
