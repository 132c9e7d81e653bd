using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>Imports texts and files the way the tests need it.</summary>
internal static class Import
{
    public static ImportOptions Copenhagen { get; } = new() { CentreZone = Zone("Europe/Copenhagen"), FileZone = Zone("Europe/Copenhagen") };

    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    public static ImportResult Text(string text, string[] mapping, ImportOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(text), mapping, options);

    public static ImportResult Bytes(byte[] bytes, string[] mapping, ImportOptions? options = null) =>
        new Importer(MappingText.Parse(mapping), options ?? Copenhagen, _ => new MemoryStream(bytes)).Import(["test.csv"]);

    /// <summary>Imports texts as files of these names.</summary>
    public static ImportResult Files(ImportProfile profile, ImportOptions options, params (string Name, string Text)[] files) =>
        new Importer(profile, options, name => new MemoryStream(Encoding.UTF8.GetBytes(files.Single(f => f.Name == name).Text))).Import(files.Select(f => f.Name));

    public static double Total(ImportResult result, HistoryMeasure measure) => result.Queues.Sum(q => q.Values(measure).ToArray().Where(v => !double.IsNaN(v)).Sum());

    /// <summary>The value in the interval that holds an instant.</summary>
    public static double At(QueueHistory history, HistoryMeasure measure, string instant) =>
        history.Values(measure)[history.Grid.IndexOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture))];
}
