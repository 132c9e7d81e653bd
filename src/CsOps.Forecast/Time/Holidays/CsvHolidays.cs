using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Time.Holidays;

/// <summary>Holidays from CSV with the columns <c>date,name</c>.</summary>
internal static class CsvHolidays
{
    private const string DateColumn = "date";
    private const string NameColumn = "name";

    /// <summary>The rows of the file.</summary>
    /// <exception cref="ImportException">The header or a row is not as expected.</exception>
    public static List<KeyValuePair<DateOnly, string>> Read(string path)
    {
        using var reader = DelimitedReader.Open(path, new DelimitedOptions { KnownColumns = [DateColumn, NameColumn] });
        var (date, name) = (reader.Require(DateColumn), reader.Require(NameColumn));
        var holidays = new List<KeyValuePair<DateOnly, string>>();
        while (reader.Read())
        {
            holidays.Add(new(DateIn(reader, date), NameIn(reader, name)));
        }

        return holidays;
    }

    private static DateOnly DateIn(DelimitedReader reader, int column)
    {
        var text = Encoding.UTF8.GetString(reader.Field(column));
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ImportException(
                reader.File, $"'{ValueShape.Of(reader.Field(column))}' is no date; expected yyyy-MM-dd, for example 2026-12-24", reader.Line, DateColumn);
    }

    private static string NameIn(DelimitedReader reader, int column) =>
        reader.Text(column) is { Length: > 0 } name && !reader.IsCutOff
            ? name
            : throw new ImportException(reader.File, "the holiday has no readable name; expected a text in UTF-8", reader.Line, NameColumn);
}
