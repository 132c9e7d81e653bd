using System.Text;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Demo;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Demo;

public class DemoCentreTests
{
    private static readonly Centre Shipped = new CentreFolder(Repository.PathOf("data", "demo")).ReadCentre();

    [Fact]
    public void Files_are_byte_for_byte_those_shipped()
    {
        var shipped = Directory.EnumerateFiles(Repository.PathOf("data", "demo"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.PathOf("data", "demo"), f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("plans/", StringComparison.Ordinal));

        Assert.Equal(DemoFiles.All.Keys.Order(StringComparer.Ordinal), shipped.Order(StringComparer.Ordinal));
        foreach (var (path, text) in DemoFiles.All)
        {
            Assert.True(Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(File.ReadAllBytes(Repository.PathOf("data", "demo", path))), $"{path} differs.");
        }
    }

    [Fact]
    public void Write_to_a_new_folder_writes_every_file_and_leaves_others_alone()
    {
        var folder = Directory.CreateTempSubdirectory("csops-demo-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "mine.txt"), "mine");

            var written = DemoCentre.Write(folder);

            Assert.Equal(DemoFiles.All.Keys, written);
            Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "mine.txt")));
            Assert.All(DemoFiles.All, f => Assert.Equal(f.Value, File.ReadAllText(Path.Combine(folder, f.Key))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Files_are_small()
    {
        Assert.InRange(DemoFiles.All.Values.Sum(t => Encoding.UTF8.GetByteCount(t)), 1_000_000, 6_000_000);
    }

    [Fact]
    public void Readme_says_that_all_is_synthetic_and_the_names_invented()
    {
        Assert.Contains("**synthetic**", DemoFiles.All["README.md"], StringComparison.Ordinal);
        Assert.Contains("the names of the people are invented", DemoFiles.All["README.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Centre_has_sixty_people_with_different_names_on_contracts_that_exist()
    {
        Assert.Equal(60, Shipped.Agents.Length);
        Assert.Equal(60, Shipped.Agents.Select(a => a.Name).Distinct().Count());
        Assert.Equal(["full-time-37", "part-time-25", "part-time-30", "student-20"], Shipped.Agents.Select(a => a.Contract).Distinct().Order());
    }

    [Fact]
    public void Centre_has_for_every_queue_five_people_or_more_and_people_with_several_skills()
    {
        Assert.All(Shipped.Queues, q => Assert.InRange(Shipped.Agents.Count(a => a.Skills.Contains(q.Name)), 5, 60));
        Assert.InRange(Shipped.Agents.Count(a => a.Skills.Length > 1), 20, 45);
    }

    [Fact]
    public void History_is_read_without_a_rejected_row()
    {
        var folder = new CentreFolder(Repository.PathOf("data", "demo"));

        var reading = HistoryFile.Read(folder.HistoryFiles(), Shipped.Zone, Shipped.IntervalLength, TestContext.Current.CancellationToken);

        Assert.Equal(Shipped.Queues.Select(q => q.Name).Order(StringComparer.Ordinal), reading.Queues.Select(q => q.Queue).Order(StringComparer.Ordinal));
        Assert.Empty(reading.Issues);
    }

    [Fact]
    public void Centre_has_absences_in_the_week_after_the_history()
    {
        var away = Shipped.Agents.Count(a => a.Absences.Any(x => x.Dates.First <= new DateOnly(2026, 11, 8) && x.Dates.Last >= new DateOnly(2026, 11, 2)));

        Assert.InRange(away, 5, 12);
    }

    [Fact]
    public void Centre_is_closed_for_callers_on_holidays_and_closed_days_while_tickets_arrive()
    {
        var voice = Shipped.Queues.Single(q => q.Name == "voice");
        var tickets = Shipped.Queues.Single(q => q.Name == "tickets");

        foreach (var day in new[] { new DateOnly(2025, 4, 18), new DateOnly(2025, 12, 24), new DateOnly(2026, 5, 15) })
        {
            Assert.False(voice.ArrivalHours.IsOpenOn(day));
            Assert.False(tickets.OpeningHours.IsOpenOn(day));
            Assert.True(tickets.ArrivalHours.IsOpen(day, new TimeOnly(3, 0)));
        }
    }

    [Fact]
    public void Centre_has_shifts_for_every_contract_that_can_fill_its_week()
    {
        foreach (var contract in Shipped.Contracts)
        {
            var longest = Shipped.Templates.Where(t => contract.Templates.Contains(t.Name)).Max(t => t.Paid);

            Assert.True(longest * contract.MaxDaysPerWeek >= contract.MinPaidPerWeek, contract.Name);
            Assert.True(contract.CostPerHour > 0);
        }
    }
}
