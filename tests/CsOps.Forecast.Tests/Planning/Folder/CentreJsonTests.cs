using CsOps.Forecast.Planning;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Tests.Planning.Folder;

public class CentreJsonTests
{
    [Fact]
    public void ReadCentre_of_the_least_settings_has_the_documented_defaults()
    {
        using var folder = new TemporaryCentre();

        var centre = folder.Read();

        Assert.Equal("Small", centre.Name);
        Assert.Equal("Europe/Copenhagen", centre.Zone.Id);
        Assert.Equal(TimeSpan.FromMinutes(30), centre.IntervalLength);
        Assert.Equal(0, centre.Shrinkage.Fraction);
        Assert.Equal("XXX", centre.Currency);
        Assert.Equal(1UL, centre.Seed);
        Assert.Empty(centre.Holidays.Holidays);
        Assert.Empty(centre.Agents);
        Assert.Empty(centre.Events);
        var queue = Assert.Single(centre.Queues);
        Assert.Equal(new ServiceLevelTarget(0.8, TimeSpan.FromSeconds(20)), queue.Target.ServiceLevel);
        Assert.Null(queue.Target.MaxOccupancy);
        Assert.Equal(1, queue.Concurrency);
        Assert.Null(queue.HandleSeconds);
        Assert.Same(queue.OpeningHours, queue.ArrivalHours);
    }

    [Fact]
    public void ReadCentre_of_full_settings_has_all_of_them()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full);

        var centre = folder.Read();

        Assert.Equal(TimeSpan.FromMinutes(15), centre.IntervalLength);
        Assert.Equal(0.28m, centre.Shrinkage.Fraction);
        Assert.Equal("DKK", centre.Currency);
        Assert.Equal(7UL, centre.Seed);
        var voice = centre.Queues[0];
        Assert.Equal(new StaffingTarget { ServiceLevel = new ServiceLevelTarget(0.9, TimeSpan.FromSeconds(10)), MaxOccupancy = 0.88m }, voice.Target);
        Assert.Equal(240.5, voice.HandleSeconds);
        Assert.True(voice.OpeningHours.IsOpen(new DateOnly(2026, 10, 31), new TimeOnly(15, 59)));
        Assert.False(voice.OpeningHours.IsOpen(new DateOnly(2026, 10, 31), new TimeOnly(16, 0)));
        Assert.Equal(1.5m, centre.Queues[1].Concurrency);
        Assert.Equal(Channel.Ticket, centre.Queues[1].Channel);
    }

    [Fact]
    public void ReadCentre_reads_contracts_and_shifts()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full);

        var centre = folder.Read();

        var full = centre.Contracts[0];
        Assert.Equal((TimeSpan.FromHours(35), TimeSpan.FromHours(37), 6, 4), (full.MinPaidPerWeek, full.MaxPaidPerWeek, full.MaxDaysPerWeek, full.MaxConsecutiveDays));
        Assert.Equal((TimeSpan.FromHours(12), 265.5m), (full.MinimumRest, full.CostPerHour));
        Assert.Equal(["day"], full.Templates);
        var free = centre.Contracts[1];
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromHours(20), 5, 5), (free.MinPaidPerWeek, free.MaxPaidPerWeek, free.MaxDaysPerWeek, free.MaxConsecutiveDays));
        Assert.Equal((TimeSpan.FromHours(11), 0m, 0), (free.MinimumRest, free.CostPerHour, free.Templates.Length));
        var day = Assert.Single(centre.Templates);
        Assert.Equal((new TimeOnly(7, 0), new TimeOnly(12, 0), TimeSpan.FromMinutes(15)), (day.EarliestStart, day.LatestStart, day.StartStep));
        Assert.Equal(TimeSpan.FromHours(7.5), day.Paid);
        Assert.Equal(TimeSpan.FromHours(3), Assert.Single(day.Breaks).Earliest);
    }

    [Fact]
    public void ReadCentre_closes_on_holidays_only_queues_that_say_so()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full);
        var goodFriday = new DateOnly(2026, 4, 3);

        var centre = folder.Read();

        Assert.True(centre.Holidays.IsHoliday(goodFriday));
        Assert.False(centre.Queues[0].OpeningHours.IsOpenOn(goodFriday));
        Assert.True(centre.Queues[1].OpeningHours.IsOpenOn(goodFriday));
    }

    [Fact]
    public void ReadCentre_of_a_ticket_queue_takes_arrivals_around_the_clock_unless_told_otherwise()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full);
        using var other = new TemporaryCentre(TemporaryCentre.Full.Replace(
            "\"concurrency\": 1.5", "\"arrivals\": { \"daily\": \"06:00-22:00\" }", StringComparison.Ordinal));
        var night = new TimeOnly(23, 0);

        Assert.True(folder.Read().Queues[1].ArrivalHours.IsOpen(new DateOnly(2026, 11, 1), night));
        Assert.False(other.Read().Queues[1].ArrivalHours.IsOpen(new DateOnly(2026, 11, 1), night));
    }

    [Fact]
    public void ReadCentre_adds_the_holidays_of_a_file_to_those_of_the_country()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full.Replace("\"seed\": 7", "\"holidays\": \"extra.csv\"", StringComparison.Ordinal))
            .Write("extra.csv", "date;name\n2026-06-05;Grundlovsdag\n2026-12-25;Jul igen\n");

        var centre = folder.Read();

        Assert.Equal("Grundlovsdag", centre.Holidays.NameOf(new DateOnly(2026, 6, 5)));
        Assert.NotEqual("Jul igen", centre.Holidays.NameOf(new DateOnly(2026, 12, 25)));
        Assert.False(centre.Queues[0].OpeningHours.IsOpenOn(new DateOnly(2026, 6, 5)));
    }

    [Fact]
    public void ReadCentre_that_names_another_target_has_not_the_usual_one_besides()
    {
        using var folder = new TemporaryCentre(Queue("\"averageSpeedOfAnswer\": \"30s\""));

        Assert.Equal(new StaffingTarget { ServiceLevel = null, AverageSpeedOfAnswer = TimeSpan.FromSeconds(30) }, folder.Read().Queues[0].Target);
    }

    [Fact]
    public void ReadCentre_reads_what_is_asked_of_a_queue_whose_customers_abandon()
    {
        using var folder = new TemporaryCentre(
            Queue("\"patience\": \"2m30s\", \"serviceLevelDefinition\": \"answered-of-answered\", \"maxAbandonment\": 0.05, \"chance\": 0.9"));

        var queue = folder.Read().Queues[0];

        Assert.Equal(TimeSpan.FromSeconds(150), queue.Patience);
        Assert.Equal((ServiceLevelDefinition.AnsweredOfAnswered, 0.05, 0.9), (queue.Target.Definition, queue.Target.MaxAbandonment, queue.Target.Chance));
        Assert.Equal(new ServiceLevelTarget(0.8, TimeSpan.FromSeconds(20)), queue.Target.ServiceLevel);
    }

    [Fact]
    public void ReadCentre_reads_whose_idle_time_tickets_fill()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full.Replace(
            "\"90/8h\"", "\"90/8h\", \"fillsIdleTimeOf\": [\"voice\"], \"idleTimeLost\": 0.3", StringComparison.Ordinal));

        var tickets = folder.Read().Queues[1];

        Assert.Equal(["voice"], tickets.FillsIdleTimeOf);
        Assert.Equal(0.3, tickets.IdleTimeLost);
    }

    [Theory]
    [InlineData("timeZone", "\"Europe/Copenhagn\"", "centre.json:3: timeZone: There is no time zone 'Europe/Copenhagn'")]
    [InlineData("timeZone", "1", "centre.json:3: timeZone: found 1; expected a text in quotes.")]
    [InlineData("name", "\"\"", "centre.json:2: name: found \"\"; expected a text in quotes.")]
    [InlineData("shrinkage", "28", "centre.json:7: shrinkage: found 28; expected a fraction from 0 up to, not including, 1 (30 % is 0.3).")]
    [InlineData("intervalMinutes", "25", "centre.json:5: intervalMinutes: found 25; expected a whole number of minutes that divides an hour")]
    [InlineData("intervalMinutes", "120", "centre.json:5: intervalMinutes: found 120; expected a whole number of minutes that divides an hour")]
    [InlineData("intervalMinutes", "7.5", "centre.json:5: intervalMinutes: found 7.5; expected")]
    [InlineData("currency", "\"kr\"", "centre.json:6: currency: found \"kr\"; expected three capital letters")]
    [InlineData("seed", "-1", "centre.json:8: seed: found -1; expected a whole number, 0 or more.")]
    [InlineData("country", "\"Atlantis\"", "centre.json:4: country: ")]
    [InlineData("queues", "[]", "centre.json:9: queues: there is no queue; expected at least one.")]
    [InlineData("queues", "{}", "centre.json:9: queues: found an object; expected a list in [ ].")]
    public void ReadCentre_with_a_wrong_value_says_where_what_and_what_was_expected(string property, string value, string expected)
    {
        string[] order = ["name", "timeZone", "country", "intervalMinutes", "currency", "shrinkage", "seed", "queues"];
        var values = new Dictionary<string, string>
        {
            ["name"] = "\"Full\"",
            ["timeZone"] = "\"UTC\"",
            ["country"] = "\"DK\"",
            ["intervalMinutes"] = "15",
            ["currency"] = "\"DKK\"",
            ["shrinkage"] = "0.28",
            ["seed"] = "7",
            ["queues"] = "[{ \"name\": \"voice\", \"channel\": \"voice\", \"open\": \"always\" }]",
            [property] = value,
        };
        using var folder = new TemporaryCentre("{\n" + string.Join(",\n", order.Select(p => $"\"{p}\": {values[p]}")) + "\n}");

        Assert.StartsWith(expected, folder.Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"chanel\": \"voice\"", "queues[0].chanel: this property is not known. Maybe \"channel\" was meant. Known here: ")]
    [InlineData("\"colour\": 1", "queues[0].colour: this property is not known. Known here:")]
    [InlineData("\"serviceLevel\": \"100/20\"", "queues[0].serviceLevel: found \"100/20\"; expected a service level such as 80/20")]
    [InlineData("\"averageSpeedOfAnswer\": \"30\"", "queues[0].averageSpeedOfAnswer: found \"30\"; expected a length of time such as 8h")]
    [InlineData("\"maxOccupancy\": 85", "queues[0].maxOccupancy: found 85; expected a fraction over 0 and at most 1 (85 % is 0.85).")]
    [InlineData("\"serviceLevelDefinition\": \"calls\"", "queues[0].serviceLevelDefinition: found \"calls\"; expected one of answered-of-offered, answered-of-answered, ")]
    [InlineData("\"openingBacklog\": 5", "queues[0].openingBacklog: only a ticket queue has a backlog")]
    [InlineData("\"patience\": 120", "queues[0].patience: found 120; expected a length of time such as 8h")]
    [InlineData("\"patience\": \"0s\"", "queues[0].patience: found \"0s\"; expected a mean patience above zero, for example \"3m\".")]
    [InlineData("\"maxAbandonment\": 0.05", "queues[0].maxAbandonment: without a \"patience\" nobody abandons; give it too")]
    [InlineData("\"patience\": \"3m\", \"maxAbandonment\": 5", "queues[0].maxAbandonment: found 5; expected a fraction over 0 and under 1 (5 % is 0.05).")]
    [InlineData("\"fillsIdleTimeOf\": []", "queues[0].fillsIdleTimeOf: only a ticket queue fills the idle time of others")]
    [InlineData("\"chance\": 90", "queues[0].chance: found 90; expected a probability over 0 and under 1 (90 % is 0.9).")]
    [InlineData("\"concurrency\": 0", "queues[0].concurrency: found 0; expected 1, since a voice queue's agent talks to one customer at a time.")]
    [InlineData("\"concurrency\": 2", "queues[0].concurrency: found 2; expected 1, since")]
    [InlineData("\"handleSeconds\": 0", "queues[0].handleSeconds: found 0; expected a number of seconds over 0.")]
    [InlineData("\"closedOnHolidays\": \"yes\"", "queues[0].closedOnHolidays: found \"yes\"; expected true or false.")]
    [InlineData("\"arrivals\": \"sometimes\"", "queues[0].arrivals: found \"sometimes\"; expected \"always\" or opening hours by day")]
    [InlineData("\"arrivals\": { \"mon-fri\": \"8-20h\" }", "queues[0].arrivals.mon-fri: ")]
    [InlineData("\"arrivals\": { \"mon\": \"08:00-20:00\", \"monday\": \"09:00-20:00\" }", "queues[0].arrivals: Opening hours: Monday is named by both")]
    public void ReadCentre_with_a_wrong_queue_says_where_what_and_what_was_expected(string property, string expected)
    {
        using var folder = new TemporaryCentre(Queue(property));

        Assert.StartsWith($"centre.json:5: {expected}", folder.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadCentre_with_an_unknown_property_lists_each_known_one_once()
    {
        using var folder = new TemporaryCentre(Queue("\"colour\": 1"));

        var known = folder.Error().Split("Known here: ")[1].TrimEnd('.').Split(", ");

        Assert.Equal(known.Distinct(StringComparer.Ordinal), known);
        Assert.Contains("fillsIdleTimeOf", known);
    }

    [Fact]
    public void ReadCentre_of_a_misspelt_required_property_says_both_names()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Minimal.Replace("timeZone", "timezone", StringComparison.Ordinal));

        Assert.Equal("centre.json:1: the property \"timeZone\" is missing. Maybe \"timezone\" was meant.", folder.Error());
    }

    [Fact]
    public void ReadCentre_of_a_ticket_queue_without_target_asks_for_one()
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full.Replace("\"serviceLevel\": \"90/8h\", ", "", StringComparison.Ordinal));

        Assert.Equal(
            "centre.json:14: queues[1]: a ticket queue needs a \"serviceLevel\", for example \"90/8h\" (90 % within 8 hours).", folder.Error());
    }

    [Theory]
    [InlineData("\"name\": \"tickets\"", "\"name\": \"voice\"", "queues[1].name: \"voice\" stands more than once; names must be unique.")]
    [InlineData("\"shifts\": [\"day\"]", "\"shifts\": [\"dya\"]", "contracts[0].shifts[0]: there is no shift \"dya\".")]
    [InlineData("\"minPaid\": \"35h\"", "\"minPaid\": \"38h\"", "contracts[0]: contract full: has at most 37h paid a week, less than its least, 38h.")]
    [InlineData("\"shifts\": [\"day\"]", "\"shifts\": []", "contracts[0].shifts: the list is empty; expected one name or more")]
    [InlineData("\"maxPaid\": \"20h\"", "\"maxPaid\": 20", "contracts[1].maxPaid: found 20; expected a length of time")]
    [InlineData("\"maxDays\": 6", "\"maxDays\": 8", "contracts[0]: contract full: allows 8 working days a week")]
    [InlineData("\"start\": \"07:00-12:00\"", "\"start\": \"7-12\"", "shifts[0].start: found \"7-12\"; expected a clock time or two")]
    [InlineData("\"start\": \"07:00-12:00\"", "\"start\": \"12:00-07:00\"", "shifts[0]: template day: starts at the latest")]
    [InlineData("\"to\": \"5h\"", "\"to\": \"8h\"", "shifts[0].breaks[0]: template day, break lunch: may end 8h30m into a shift of 8h; expected within the shift.")]
    [InlineData("\"paid\": false, ", "", "shifts[0].breaks[0]: the property \"paid\" is missing.")]
    [InlineData("\"90/8h\"", "\"90/8h\", \"openingBacklog\": -1", "queues[1].openingBacklog: found -1; expected a number of contacts from 0 to 100,000,000")]
    [InlineData("\"90/8h\"", "\"90/8h\", \"openingBacklog\": 1e300", "queues[1].openingBacklog: found 1e300; expected a number of contacts from 0 to 100,000,000")]
    [InlineData("\"90/8h\"", "\"90/8h\", \"openingBacklog\": \"NaN\"", "queues[1].openingBacklog: found \"NaN\"; expected a number of contacts from 0 to 100,000,000")]
    [InlineData("\"90/8h\"", "\"90/8h\", \"fillsIdleTimeOf\": [\"voice\"]", "queues[1].fillsIdleTimeOf: how much of the idle time is lost by going back and forth is not said")]
    [InlineData("\"90/8h\"", "\"90/8h\", \"fillsIdleTimeOf\": [\"vioce\"], \"idleTimeLost\": 0.3", "queues[1].fillsIdleTimeOf[0]: there is no voice or chat queue \"vioce\".")]
    [InlineData("\"90/8h\"", "\"90/8h\", \"fillsIdleTimeOf\": [\"voice\", \"voice\"], \"idleTimeLost\": 0.3", "queues[1].fillsIdleTimeOf[1]: the idle time of \"voice\" is filled already.")]
    [InlineData("\"90/8h\"", "\"90/8h\", \"fillsIdleTimeOf\": [\"voice\"], \"idleTimeLost\": 30", "queues[1].idleTimeLost: found 30; expected a fraction from 0 up to, not including, 1")]
    [InlineData("\"90/8h\"", "\"90/8h\", \"patience\": \"3m\"", "queues[1].patience: a ticket queue has no patience")]
    [InlineData("\"90/8h\"", "\"90/0h\"", "queues[1].serviceLevel: found \"90/0h\"; expected an acceptable wait above zero")]
    public void ReadCentre_with_settings_that_do_not_fit_says_which(string right, string wrong, string expected)
    {
        using var folder = new TemporaryCentre(TemporaryCentre.Full.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(expected, folder.Error(), StringComparison.Ordinal);
    }

    private static string Queue(string property) =>
        TemporaryCentre.Minimal.Replace("\"open\":", property + ", \"open\":", StringComparison.Ordinal);
}
