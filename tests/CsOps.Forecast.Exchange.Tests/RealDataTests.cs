using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>Real logs through mappings by column names; the expected figures were counted by a separate script.</summary>
public class RealDataTests
{
    internal static readonly string[] BankMapping =
    [
        "queue=type",
        "time=date+q_start|date+ser_start|date+vru_exit",
        "time-blank=0:00:00",
        "time-format=yyyy-MM-dd H:mm:ss",
        "time-not-before=date+vru_entry",
        "zone=Asia/Jerusalem",
        "handle=ser_time",
        "handle-from=date+ser_start",
        "handle-to=date+ser_exit",
        "wait=q_time",
        "not-offered=outcome=PHANTOM",
        "abandoned=outcome=HANG & q_time>0",
        "handled=outcome=AGENT",
    ];

    [Fact]
    public void Import_of_the_bank_calls_finds_the_contacts_that_reached_the_queue()
    {
        var path = SharedData.Require("forecasting", "contacts", "anonymous_bank_1999_08.csv");
        var jerusalem = Import.Zone("Asia/Jerusalem");

        var result = new Importer(MappingText.Parse(BankMapping), new ImportOptions { CentreZone = jerusalem }).Import([path]);

        var file = Assert.Single(result.Files);
        Assert.Equal(42078, file.Read);
        Assert.Equal(38662, file.Accepted);
        Assert.Equal(42078 - 38662, file.Reasons["not-offered"]);
        Assert.Equal(38662, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(31402, Import.Total(result, HistoryMeasure.Handled));
        Assert.Equal(7260, Import.Total(result, HistoryMeasure.Abandoned)); // 18.8 %
        Assert.Equal(184.3976, Import.Total(result, HistoryMeasure.HandleSeconds) / Import.Total(result, HistoryMeasure.Handled), 3);
        Assert.Equal(6, result.Queues.Length);
        Assert.Empty(file.Remarks.Where(r => r.Contains("differs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Import_of_the_help_desk_tickets_counts_each_once_and_knows_no_handle_time()
    {
        var path = SharedData.Require("forecasting", "contacts", "helpdesk_italy_tickets.csv");
        var mapping = MappingText.Parse(["queue=workgroup", "time=opened_at", "zone=Europe/Rome", "id=Case ID"]);

        var result = new Importer(mapping, new ImportOptions { CentreZone = Import.Zone("Europe/Rome") }).Import([path]);

        Assert.Equal((4479L, 4479L), (result.Files[0].Read, result.Files[0].Accepted));
        Assert.Equal([3794, 538, 88, 59], result.Queues.Select(q => q.Offered.ToArray().Where(v => !double.IsNaN(v)).Sum()).OrderDescending());
        Assert.All(result.Queues, q => Assert.All(q.HandleSeconds.ToArray(), v => Assert.True(double.IsNaN(v))));
    }

    [Fact]
    public void Import_of_the_help_desk_tickets_has_zeros_on_weekends_and_forecasts_next_to_nothing_there()
    {
        var path = SharedData.Require("forecasting", "contacts", "helpdesk_italy_tickets.csv");
        var rome = Import.Zone("Europe/Rome");
        var mapping = MappingText.Parse(["queue-name=Help desk", "time=opened_at", "zone=Europe/Rome", "id=Case ID"]);

        var result = new Importer(mapping, new ImportOptions { CentreZone = rome }).Import([path]);
        var queue = Assert.Single(result.Queues);
        var calendar = new LocalCalendar(queue.Grid, rome);
        var weekends = Enumerable.Range(0, queue.Grid.Count).Where(i => IsWeekend(calendar.DateOf(i)) && calendar.DateOf(i).Year == 2013).ToList();

        Assert.All(weekends, i => Assert.Equal(0, queue.Offered[i]));
        Assert.Contains(result.Remarks, remark => remark.Contains("17 as not observed: 2011-06-02", StringComparison.Ordinal)); // and two runs in August 2012
        var days = DateRange.WeekFrom(new DateOnly(2013, 12, 2));
        var centre = new Centre
        {
            Name = "Help desk",
            Zone = rome,
            IntervalLength = queue.Grid.Length,
            Holidays = HolidayCalendar.None,
            Currency = "EUR",
            Shrinkage = new Shrinkage(0),
            Queues =
            [
                new QueueSettings
                {
                    Name = queue.Queue,
                    Channel = Channel.Ticket,
                    OpeningHours = OpeningHours.Always,
                    ArrivalHours = OpeningHours.Always,
                    Target = new StaffingTarget { ServiceLevel = new ServiceLevelTarget(0.8, TimeSpan.FromHours(8)) },
                    HandleSeconds = 600,
                },
            ],
        };
        var plan = new Planner(new PlannerOptions()).Make(centre, new HistoryReading([queue], [], []), days);
        var planned = new LocalCalendar(plan.Grid, rome);
        var mean = plan.Forecasts[0].Volume.Mean;
        var onWeekend = Enumerable.Range(0, plan.Grid.Count).Where(i => IsWeekend(planned.DateOf(i))).Sum(i => mean[i]);
        Assert.InRange(onWeekend, 0, 0.5);
        Assert.InRange(mean.Sum(), 1, 25);
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    [Fact]
    public void Import_of_the_same_export_twice_counts_tickets_once()
    {
        var path = SharedData.Require("forecasting", "contacts", "helpdesk_italy_tickets.csv");
        using var folder = new TemporaryFolder();
        var copy = folder.Write("later.csv", File.ReadAllBytes(path));
        var mapping = MappingText.Parse(["queue-name=Help desk", "time=opened_at", "zone=Europe/Rome", "id=Case ID"]);

        var result = new Importer(mapping, new ImportOptions { CentreZone = Import.Zone("Europe/Rome") }).Import([path, copy]);

        Assert.Equal(4479, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(ImmutableArray.Create(0L, 4479L), result.Files.OrderBy(f => f.Accepted).Select(f => f.Accepted));
        Assert.All(result.Files, f => Assert.Equal(f.Read, f.Accepted + f.Rejected + f.Duplicated));
    }

    [Fact]
    public void Import_of_the_bank_calls_is_written_as_canonical_history_and_read_again()
    {
        var path = SharedData.Require("forecasting", "contacts", "anonymous_bank_1999_08.csv");
        var jerusalem = Import.Zone("Asia/Jerusalem");
        using var folder = new TemporaryFolder();

        var result = new Importer(MappingText.Parse(BankMapping), new ImportOptions { CentreZone = jerusalem }).Import([path]);
        HistoryFile.Write(folder.PathOf("bank.csv"), result.Queues, jerusalem);
        var reading = HistoryFile.ReadFolder(folder.Root, jerusalem, TimeSpan.FromMinutes(30));

        Assert.Equal(result.Queues.Select(q => q.Queue), reading.Queues.Select(q => q.Queue));
        Assert.All(result.Queues.Zip(reading.Queues), pair => Assert.Equal(pair.First.Offered.ToArray(), pair.Second.Offered.ToArray()));
        Assert.Equal(0, reading.Files[0].Rejected);
    }
}
