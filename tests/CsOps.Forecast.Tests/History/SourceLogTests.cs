using System.Text;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.History;

public sealed class SourceLogTests : IDisposable
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private static readonly HashSet<HistoryMeasure> Told = [HistoryMeasure.Handled, HistoryMeasure.HandleSeconds];
    private static readonly DateOnly Monday = new(2026, 9, 28);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, false, CoverageRule.PlausibleSilence)]
    [InlineData(2, false, CoverageRule.PlausibleSilence)]
    [InlineData(3, true, CoverageRule.PlausibleSilence)]
    [InlineData(4, true, CoverageRule.PlausibleSilence)]
    [InlineData(5, false, CoverageRule.LoggedDays)]
    [InlineData(6, true, CoverageRule.WholeLog)]
    public void A_log_cut_into_weeks_gives_the_history_of_the_whole_log(int seed, bool isNightShift, CoverageRule coverage)
    {
        var contacts = Contacts(seed, weeks: 8, isNightShift);

        foreach (var week in contacts.GroupBy(contact => (DateOf(contact.Arrival).DayNumber - Monday.DayNumber) / 7).OrderBy(week => week.Key))
        {
            Import(week, coverage);
        }

        AssertSame(Build(contacts, coverage), Read());
    }

    [Fact]
    public void The_weeks_of_a_log_may_come_in_any_order_and_again()
    {
        var contacts = Contacts(7, weeks: 6, isNightShift: false);
        var weeks = contacts.GroupBy(contact => (DateOf(contact.Arrival).DayNumber - Monday.DayNumber) / 7).OrderByDescending(week => week.Key).ToList();
        weeks.ForEach(week => Import(week));
        AssertSame(Build(contacts, CoverageRule.PlausibleSilence), Read());
        var bytes = File.ReadAllBytes(Assert.Single(Directory.GetFiles(_folder.Root, "*.csv")));

        foreach (var week in weeks)
        {
            var again = Import(week);
            Assert.Equal((0, 0, 0), (again.Added, again.Kept, again.Corrected));
        }

        Assert.Equal(bytes, File.ReadAllBytes(Assert.Single(Directory.GetFiles(_folder.Root, "*.csv"))));
    }

    [Fact]
    public void The_half_of_a_day_that_logs_lack_is_no_zero()
    {
        var contacts = Contacts(8, weeks: 3, isNightShift: false);
        var noon = new DateTimeOffset(2026, 10, 2, 10, 0, 0, TimeSpan.Zero);

        Import(contacts.Where(contact => contact.Arrival < noon));
        Import(contacts.Where(contact => DateOf(contact.Arrival) > DateOf(noon)));

        var sales = Read().Single(queue => queue.Queue == "sales");
        Assert.Equal(double.NaN, sales.Offered[sales.Grid.IndexOf(noon.AddHours(2))]);
        Assert.Equal(0, sales.Offered[sales.Grid.IndexOf(noon.AddDays(1))]);
    }

    [Fact]
    public void A_queue_that_an_export_lacks_is_not_zero_for_a_week_in_which_it_usually_has_contacts()
    {
        var contacts = Contacts(9, weeks: 3, isNightShift: false);
        var lacked = new DateTimeOffset(2026, 10, 5, 10, 0, 0, TimeSpan.Zero);

        Import(contacts.Where(contact => DateOf(contact.Arrival) < DateOf(lacked)));
        Import(contacts.Where(contact => DateOf(contact.Arrival) >= DateOf(lacked) && contact.Queue == "voice"));

        var sales = Read().Single(queue => queue.Queue == "sales");
        Assert.True(sales.Grid.End <= lacked);
    }

    /// <summary>Voice at all hours or in those of an office, sales on weekdays, and a queue with a contact in ten days.</summary>
    private static List<(string Queue, DateTimeOffset Arrival)> Contacts(int seed, int weeks, bool isNightShift)
    {
        var random = new Random(seed);
        var contacts = new List<(string, DateTimeOffset)>();
        var start = new DateTimeOffset(Monday, TimeOnly.MinValue, TimeSpan.FromHours(2));
        for (var at = start; DateOf(at).DayNumber < Monday.DayNumber + (7 * weeks); at += HalfHour)
        {
            var local = TimeZoneInfo.ConvertTime(at, Copenhagen);
            var isWeekday = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            var isOfficeTime = local.Hour is >= 8 and < 17;
            Add("voice", isOfficeTime && (isWeekday || isNightShift) ? 3 : isNightShift ? 0.1 : 0);
            Add("sales", isOfficeTime && isWeekday ? 2 : 0);
            Add("rare", isOfficeTime && isWeekday ? 0.01 : 0);

            void Add(string queue, double mean)
            {
                for (var chance = Math.Exp(-mean); random.NextDouble() is var draw && draw > chance; chance += (1 - chance) * Math.Exp(-mean))
                {
                    contacts.Add((queue, at.AddMinutes(random.Next(30))));
                }
            }
        }

        return contacts;
    }

    private WrittenImport Import(IEnumerable<(string Queue, DateTimeOffset Arrival)> contacts, CoverageRule coverage = CoverageRule.PlausibleSilence) =>
        ImportedHistory.Write(_folder.Root, "calls", Build(contacts, coverage), Copenhagen, ExportContent.Contacts, coverage);

    private static IReadOnlyList<QueueHistory> Build(IEnumerable<(string Queue, DateTimeOffset Arrival)> contacts, CoverageRule coverage)
    {
        var log = new IntervalAggregator(HalfHour, Copenhagen);
        foreach (var (queue, arrival) in contacts)
        {
            log.Add(log.QueueOf(Encoding.UTF8.GetBytes(queue)), arrival, ContactOutcome.Handled, 60, double.NaN);
        }

        return log.Build(coverage, Told);
    }

    private IReadOnlyList<QueueHistory> Read() => HistoryFile.Read(Directory.GetFiles(_folder.Root, "*.csv"), Copenhagen, HalfHour).Queues;

    private static void AssertSame(IReadOnlyList<QueueHistory> expected, IReadOnlyList<QueueHistory> actual)
    {
        Assert.Equal(expected.Select(queue => queue.Queue).Order(StringComparer.Ordinal), actual.Select(queue => queue.Queue).Order(StringComparer.Ordinal));
        foreach (var queue in expected)
        {
            var other = actual.Single(q => q.Queue == queue.Queue);
            Assert.Equal((queue.Queue, queue.Grid.Start, queue.Grid.End), (other.Queue, other.Grid.Start, other.Grid.End));
            foreach (var measure in Enum.GetValues<HistoryMeasure>())
            {
                Assert.Equal(queue.Values(measure).ToArray(), other.Values(measure).ToArray());
            }
        }
    }

    private static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Copenhagen).DateTime);
}
