using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Adjusting;

public sealed class ForecastVersionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ForecastVersions _versions;

    public ForecastVersionsTests()
    {
        _versions = new ForecastVersions(_folder.Root, SmallPlan.Copenhagen);
        Write(2);
    }

    [Fact]
    public void Make_keeps_every_version_and_puts_the_last_in_use()
    {
        var model = File.ReadAllBytes(_versions.Current);

        var first = _versions.Make(Up(0.5));
        var second = _versions.Make(Up(0.1));

        Assert.Equal([(0, 1), (1, 2)], new[] { first, second }.Select(change => (change.Base, change.Version)));
        Assert.Equal((192, 288, 316.8), (first.Before, first.After, second.After));
        Assert.Equal(model, File.ReadAllBytes(_versions.FileOf(0)));
        Assert.Equal(3.0, MeanOf(_versions.FileOf(1)));
        Assert.Equal(File.ReadAllBytes(_versions.FileOf(2)), File.ReadAllBytes(_versions.Current));
        Assert.Equal([first, second], _versions.All());
        Assert.Equal(
            "1,0,voice,2026-10-20,2026-10-21,by,0.5,A. Hansen,Autumn offer,2026-10-01T12:00:00+00:00,192,288", File.ReadAllLines(_versions.ChangesFile)[1]);
    }

    [Fact]
    public void Undo_of_the_last_gives_back_what_was_before_as_a_new_version()
    {
        _versions.Make(Up(0.5));

        var undo = _versions.Undo(null, "B. Lund", "postponed", DateTimeOffset.UnixEpoch);

        Assert.Equal((AdjustmentKind.Undo, 1.0, 1, 2), (undo.Kind, undo.Amount, undo.Base, undo.Version));
        Assert.Equal(File.ReadAllBytes(_versions.FileOf(0)), File.ReadAllBytes(_versions.Current));
        Assert.Empty(_versions.InForce());
        Assert.Throws<ArgumentException>(() => _versions.Undo(null, "B. Lund", "again", DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Undo_of_an_earlier_one_makes_the_later_ones_again()
    {
        _versions.Make(Up(0.5));
        _versions.Make(ForecastAdjusterTests.Change(AdjustmentKind.Add, 96));

        var undo = _versions.Undo(1, "B. Lund", "postponed", DateTimeOffset.UnixEpoch);

        // 192 half as much again and 96 more became 192 and 96 more.
        Assert.Equal((384, 288), (undo.Before, undo.After));
        Assert.Equal(3.0, MeanOf(_versions.Current));
        Assert.Equal([2], _versions.InForce().Select(change => change.Version));
        _versions.Undo(null, "B. Lund", "that too", DateTimeOffset.UnixEpoch);
        Assert.Equal(2.0, MeanOf(_versions.Current));
        Assert.Equal(File.ReadAllBytes(_versions.FileOf(0)), File.ReadAllBytes(_versions.Current));
    }

    [Fact]
    public void Forecast_changed_by_hand_or_a_new_plan_is_kept_as_a_version()
    {
        _versions.Make(Up(0.5));
        Write(10);

        var change = _versions.Make(Up(0.1));

        Assert.Equal((2, 3), (change.Base, change.Version));
        Assert.Equal((10.0, 11.0), (MeanOf(_versions.FileOf(2)), MeanOf(_versions.Current)));
        Assert.Contains("changed by something else after version 1", Assert.Throws<ArgumentException>(() => _versions.Undo(1, "B", "c", DateTimeOffset.UnixEpoch)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_that_was_deleted_is_not_written_anew_and_costs_no_later_one()
    {
        _versions.Make(Up(0.5));
        _versions.Make(Up(0.5));
        var second = File.ReadAllBytes(_versions.FileOf(2));
        File.Delete(_versions.FileOf(1));

        var change = _versions.Make(Up(0.1));

        Assert.Equal((2, 3), (change.Base, change.Version));
        Assert.False(File.Exists(_versions.FileOf(1)));
        Assert.Equal(second, File.ReadAllBytes(_versions.FileOf(2)));
        Assert.Equal([1, 2, 3], _versions.All().Select(one => one.Version));
    }

    [Fact]
    public void Change_that_is_refused_leaves_the_folder_as_it_was()
    {
        Assert.Throws<ArgumentException>(() => _versions.Make(Up(0.5) with { Queue = "mail" }));
        Assert.Throws<ArgumentException>(() => _versions.Make(Up(0.5) with { Reason = " " }));

        Assert.Equal([_versions.Current], Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories));
    }

    /// <summary>The first change writes version 0, version 1, the pending list, forecast.csv and adjustments.csv.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    public void Change_cut_off_before_any_write_is_made_or_is_not(int cut, bool isMade)
    {
        CutAt(cut, versions => versions.Make(Up(0.5)));

        Assert.Equal(isMade ? [1] : [], _versions.All().Select(change => change.Version));
        Assert.Equal(isMade ? 3.0 : 2.0, MeanOf(_versions.InUse()));
        Assert.True(!File.Exists(_versions.ChangesFile) || MeanOf(_versions.Current) == 3.0); // What is listed is in use.

        var next = _versions.Make(ForecastAdjusterTests.Change(AdjustmentKind.Add, 96));
        Assert.Equal(isMade ? 1 : 0, next.Base);
        Assert.Equal(isMade ? 4.0 : 3.0, MeanOf(_versions.Current));
        Assert.Equal(_versions.All(), AdjustmentsFile.Read(_versions.ChangesFile));
        _versions.Undo(null, "B. Lund", "both", DateTimeOffset.UnixEpoch);
        Assert.Equal(isMade ? 3.0 : 2.0, MeanOf(_versions.Current));
        Assert.Equal(isMade ? [1] : [], _versions.InForce().Select(change => change.Version));
    }

    /// <summary>An undo writes the version, the pending list, forecast.csv and adjustments.csv.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Undo_cut_off_before_any_write_is_made_or_is_not(int cut, bool isMade)
    {
        _versions.Make(Up(0.5));

        CutAt(cut, versions => versions.Undo(1, "B. Lund", "postponed", DateTimeOffset.UnixEpoch));

        Assert.Equal(isMade ? [] : [1], _versions.InForce().Select(change => change.Version));
        Assert.Equal(isMade ? 2.0 : 3.0, MeanOf(_versions.InUse()));
        _versions.Finish();
        Assert.Equal(isMade ? 2.0 : 3.0, MeanOf(_versions.Current));
        Assert.Equal(isMade ? 2 : 1, AdjustmentsFile.Read(_versions.ChangesFile).Length);
        Assert.Empty(Directory.GetFiles(_folder.Root, "pending*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Forecast_written_by_a_hand_after_a_change_was_cut_off_is_not_written_over()
    {
        CutAt(4, versions => versions.Make(Up(0.5)));
        Write(10);

        Assert.Equal(10.0, MeanOf(_versions.InUse()));
        _versions.Finish();

        Assert.Equal(10.0, MeanOf(_versions.Current));
        Assert.Equal([1], AdjustmentsFile.Read(_versions.ChangesFile).Select(change => change.Version));
    }

    [Theory]
    [InlineData("1,0,voice,2026-10-20,2026-10-19,by,0.5,A,b,2026-10-01T12:00:00+00:00,1,2", "'to'")]
    [InlineData("1,0,voice,2026-10-20,2026-10-21,double,0.5,A,b,2026-10-01T12:00:00+00:00,1,2", "expected by, add, set or undo")]
    [InlineData("1,0,voice,2026-10-20,2026-10-21,by,0.5,,b,2026-10-01T12:00:00+00:00,1,2", "'owner'")]
    public void Row_of_changes_that_is_wrong_is_named(string row, string words)
    {
        _folder.Write(ForecastVersions.Changes, $"version,base,queue,from,to,change,amount,owner,reason,made,before,after\n{row}\n");

        Assert.Contains(words, Assert.Throws<ImportException>(() => _versions.All()).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Adjustment Up(double fraction) => ForecastAdjusterTests.Change(AdjustmentKind.By, fraction);

    /// <summary>Does something that is interrupted before the write of this number, from 1.</summary>
    private void CutAt(int write, Action<ForecastVersions> what)
    {
        var writes = 0;
        var versions = new ForecastVersions(_folder.Root, SmallPlan.Copenhagen) { BeforeWrite = path => _ = ++writes == write ? throw new IOException(path) : 0 };
        Assert.Throws<IOException>(() => what(versions));
    }

    private void Write(double level) =>
        AtomicFile.Write(_versions.Current, stream => ForecastFile.Write([SmallPlan.Forecast("voice", _ => level)], SmallPlan.Copenhagen, stream));

    /// <summary>The mean of an interval of Tuesday.</summary>
    private static double MeanOf(string path) => Math.Round(ForecastFile.Read(path)[0].Volume.Mean[60], 9);
}
