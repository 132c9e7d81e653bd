using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Puts into words what a user should know about an import of records as a whole.</summary>
internal static class RecordRemarks
{
    private const int MostNamed = 12;

    public static IEnumerable<string> Of(RecordSchema schema, ImportProfile profile, RecordTable table, RecordCollector collector, RecordAssembly assembly, RecordPeople people) => OfNames(people).Concat(schema.Kind switch
    {
        RecordKind.Person => OfPeople(schema, table, collector),
        RecordKind.Absence when people.Count == 0 => [.. OfDays(assembly), "There is no agents.csv yet to check the people by; import or write it before planning."],
        RecordKind.Absence => OfDays(assembly).Concat(OfKept(schema, profile, table)),
        RecordKind.Event => OfKinds(schema, collector).Concat(OfKept(schema, profile, table)),
        _ => OfKept(schema, profile, table),
    });

    private static IEnumerable<string> OfNames(RecordPeople people)
    {
        if (people.SharedNames.Count > 0)
        {
            yield return $"Several people are called {Named(people.SharedNames)}; by the name alone nobody was found. Add the ids or addresses of each to the column aliases of agents.csv, and import again.";
        }

        if (people.FoundByNameAlone.Count > 0)
        {
            yield return $"These people were found by their names alone, since agents.csv does not have their ids or addresses: {Named(people.FoundByNameAlone)}. Add them to the column aliases, or the person where it is another one of the same name.";
        }

        if (people.Renamed.Count > 0)
        {
            yield return $"The directory calls these people otherwise than agents.csv did: {Named(people.Renamed)}. Names that nobody else has stay, as aliases. If one of them is another person whose id is the same, take the alias out of agents.csv and give your own people other ids.";
        }

        if (people.OtherwiseNamed.Count > 0)
        {
            yield return $"The ids or addresses of {Named(people.OtherwiseNamed)} come with the name of another person of agents.csv; the id counts. Check the columns name and aliases there.";
        }
    }

    private static IEnumerable<string> OfPeople(RecordSchema schema, RecordTable table, RecordCollector collector)
    {
        var known = table.Records().ToDictionary(schema.KeyOf, StringComparer.Ordinal);
        var (contract, skills) = (schema.IndexOf("contract"), schema.IndexOf("skills"));
        var open = collector.Records.Where(person => !known.TryGetValue(person.Key, out var row) || (string.IsNullOrEmpty(row[contract]) && string.IsNullOrEmpty(row[skills]))).Select(person => person.Key).ToList();
        if (open.Count > 0)
        {
            yield return $"Of these people contract and skills must still be filled in; until then they are in no roster: {Named(open)}.";
        }

        var gone = table.KeysNotTold().ToList();
        if (gone.Count > 0)
        {
            yield return $"These people of agents.csv are not in the directory, and stay as they are: {Named(gone)}.";
        }
    }

    private static IEnumerable<string> OfDays(RecordAssembly assembly)
    {
        if (assembly.PartDays > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{assembly.PartDays} days off are for a part of a day; they keep the whole day free, unless the columns from and to of absences.csv say which hours of it.");
        }
    }

    private static IEnumerable<string> OfKinds(RecordSchema schema, RecordCollector collector)
    {
        var kinds = collector.Records.SelectMany(record => record.Value).CountBy(cells => cells[schema.IndexOf("kind")]!).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        if (kinds.Count > 0)
        {
            var told = string.Join(", ", kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value} {kind.Key}")));
            yield return $"By kind these are the events: {told}. Forecasts take from them what raised the volume and which days do not count; take out of {schema.FileName} what did neither.";
        }
    }

    private static IEnumerable<string> OfKept(RecordSchema schema, ImportProfile profile, RecordTable table)
    {
        if (table.CountKeptBeside(profile.Source ?? profile.Id) is > 0 and var kept)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{kept} rows of earlier imports lie within the days of this one and are not in it; they stay in {schema.FileName}. Take them out if they are out of date.");
        }
    }

    private static string Named(IReadOnlyCollection<string> ids) => ids.Count <= MostNamed
        ? string.Join(", ", ids)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids.Take(MostNamed))} and {ids.Count - MostNamed} others");
}
