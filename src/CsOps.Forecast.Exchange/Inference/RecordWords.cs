using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>Whether names of columns are those of records, of which no profile is proposed.</summary>
internal static class RecordWords
{
    private static readonly (RecordKind Kind, string What, string[] Parts)[] Kinds =
    [
        (RecordKind.Absence, "absences", ["absence", "time off", "time_off", "vacation", "leave type", "fravær", "ferie", "frånvaro", "semester", "poissaolo", "loma", "отсутств", "отпуск", "휴가", "결근", "부재"]),
        (RecordKind.Survey, "a survey", ["survey", "respondent", "satisf", "recommend", "tilfreds", "anbefal", "nöjd", "rekommend", "tyytyväi", "suosittel", "удовлетвор", "рекоменд", "만족", "추천"]),
        (RecordKind.Person, "people", ["employee", "worker", "first name", "last name", "hire date", "fornavn", "efternavn", "ansættelse", "förnamn", "efternamn", "anställ", "etunimi", "sukunimi", "työntekijä", "сотрудник", "фамилия", "직원", "사번"]),
    ];

    /// <summary>What to say of a file that looks like records; null where it does not, or has a queue or contacts too.</summary>
    /// <param name="columns">The names of its columns.</param>
    public static string? HintOf(IReadOnlyList<string> columns)
    {
        var others = columns.Where(column => !Array.Exists(Kinds, kind => Has(column, kind.Parts)));
        var isOfContacts = others.Any(column => ColumnWords.Suits(column, ColumnRole.Queue) > 1 || ColumnWords.Suits(column, ColumnRole.Offered) > 2);
        var (kind, what, parts) = Kinds.MaxBy(kind => columns.Count(column => Has(column, kind.Parts)));
        return isOfContacts || !columns.Any(column => Has(column, parts))
            ? null
            : $"The columns look like those of {what}, and proposals are of contacts and intervals only. Print the format of such records that is nearest ('csops profile show ID', of {string.Join(", ", ProfileCatalog.BuiltIn.Where(profile => profile.RecordKind == kind).Select(profile => profile.Id))}), and name your columns in the copy.";
    }

    private static bool Has(string column, string[] parts) => Array.Exists(parts, part => column.Contains(part, StringComparison.OrdinalIgnoreCase));
}
