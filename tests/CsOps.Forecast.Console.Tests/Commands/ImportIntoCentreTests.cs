using System.Text;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Several imports into one centre: none spoils another, or the plan.</summary>
public sealed class ImportIntoCentreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Queue_that_the_centre_does_not_have_is_told_of_and_moves_no_plan()
    {
        var centre = TinyCentre.Write(_folder);

        var other = await ImportAsync(centre, "other/calls.csv", "at\n2027-03-01 09:00\n", "--map", "queue-name=sales");
        var own = await ImportAsync(centre, "own/calls.csv", "at\n2026-10-30 09:00\n", "--map", "queue-name=voice", "--source", "own");

        Assert.Contains("centre.json has no queue 'sales'; it has voice, chat.", other.Ended(0).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("centre.json has no queue", own.Ended(0).Error, StringComparison.Ordinal);
        (await Csops.RunAsync("forecast", centre)).Ended(0);
        Assert.True(Directory.Exists(Path.Combine(centre, "plans", TinyCentre.PlanId)));
    }

    [Fact]
    public async Task Folder_that_was_not_there_is_told_of_once()
    {
        var typo = _folder.PathOf("typo");

        var first = await ImportAsync(typo, "in/calls.csv", "at\n2026-10-30 09:00\n", "--map", "queue-name=N");
        var second = await ImportAsync(typo, "in/calls.csv", "at\n2026-10-30 10:00\n", "--map", "queue-name=N");

        Assert.EndsWith($"New folder: {typo}\n", first.Ended(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("New folder", second.Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_was_not_there_is_told_of_where_only_rejects_are_in_it()
    {
        var typo = _folder.PathOf("typo");

        var run = await ImportAsync(typo, "in/calls.csv", "at\nnever\n", "--map", "queue-name=N", "--time-format", "yyyy-MM-dd HH:mm");

        Assert.EndsWith($"New folder: {typo}\n", run.Ended(3).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_rows_of_one_import_stay_when_others_come_in_and_go_when_it_is_mended()
    {
        const string Broken = "at\n2026-10-30 09:00\nnever\n";

        await ImportAsync(_folder.Root, "north/calls.csv", Broken, "--map", "queue-name=N", "--source", "north");
        await ImportAsync(_folder.Root, "south/calls.csv", Broken, "--map", "queue-name=S", "--source", "south");
        await ImportAsync(_folder.Root, "south/calls.csv", Broken, "--map", "queue-name=S", "--source", "south");

        Assert.Equal(["generic_calls-2.csv", "generic_calls.csv"], Rejects());
        await ImportAsync(_folder.Root, "north/calls.csv", "at\n2026-10-30 09:00\n", "--map", "queue-name=N", "--source", "north");
        Assert.Equal(["generic_calls-2.csv"], Rejects());
    }

    [Fact]
    public async Task Encoding_named_holds_for_finding_the_format_too()
    {
        const string Tickets = "Id,Gruppe,Oprettet,Kautta,Tickettype,Genåbninger,Første svartid i minutter\n1,Kø,2026-10-30 09:00,web,x,0,5\n";
        Directory.CreateDirectory(_folder.PathOf("in"));
        await File.WriteAllBytesAsync(_folder.PathOf("in/tickets.csv"), Encoding.Latin1.GetBytes(Tickets), TestContext.Current.CancellationToken);

        var run = await Csops.RunAsync("import", _folder.PathOf("in/tickets.csv"), "--into", _folder.Root, "--tz", "Europe/Copenhagen", "--encoding", "windows-1252");

        Assert.Contains("Format: zendesk-tickets", run.Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("Kø", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_of_a_mapping_may_be_the_option_and_new_names_that_fit_none_are_told_of()
    {
        var run = await ImportAsync(_folder.Root, "in/calls.csv", "at\n2026-10-30 09:00\n", "--queue", "support", "--rename", "Mian=main");

        Assert.Contains("--rename: the files have no queue 'Mian'; they have 'support'.", run.Ended(0).Error, StringComparison.Ordinal);
    }

    private IEnumerable<string?> Rejects() => Directory.GetFiles(_folder.PathOf("rejects")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private Task<Csops> ImportAsync(string into, string name, string text, params string[] more)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(name))!);
        return Csops.RunAsync(["import", _folder.Write(name, text), "--into", into, "--map", "time=at", "--tz", "Europe/Copenhagen", .. more]);
    }
}
