using CsOps.Forecast.Queueing.Loss;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing.Loss;

public class EngsetTests
{
    [Theory]
    [InlineData(2, 1, 1.0, 2.0 / 3, 1.0 / 2, 2.0 / 3)]
    [InlineData(3, 2, 1.0, 3.0 / 7, 1.0 / 4, 9.0 / 7)]
    [InlineData(4, 4, 0.5, 1.0 / 81, 0.0, 4.0 / 3)]
    [InlineData(1, 1, 3.0, 3.0 / 4, 0.0, 3.0 / 4)]
    public void Solve_of_small_systems_is_done_by_hand(int sources, int servers, double alpha, double time, double call, double busy)
    {
        var result = Engset.Solve(sources, servers, alpha);

        Assert.Equal(time, result.TimeCongestion, 1e-15);
        Assert.Equal(call, result.CallCongestion, 1e-15);
        Assert.Equal(busy, result.MeanBusy, 1e-15);
    }

    [Theory]
    [InlineData(0, 3, 1.0, 0.0, 0.0, 0.0)]
    [InlineData(5, 0, 1.0, 1.0, 1.0, 0.0)]
    [InlineData(5, 2, 0.0, 0.0, 0.0, 0.0)]
    [InlineData(5, 9, 1.0, 0.0, 0.0, 2.5)]
    [InlineData(2000, 1900, 1e-3, 0.0, 0.0, 2000 / 1001.0)]
    public void Solve_at_the_limits_is_the_limit(int sources, int servers, double alpha, double time, double call, double busy)
    {
        var result = Engset.Solve(sources, servers, alpha);

        Assert.Equal(time, result.TimeCongestion, 1e-300);
        Assert.Equal(call, result.CallCongestion, 1e-300);
        Assert.Equal(busy, result.MeanBusy, 1e-12);
    }

    [Fact]
    public void Solve_with_endless_sources_is_Erlang_B()
    {
        const int sources = 1_000_000_000;

        var result = Engset.Solve(sources, 14, 10.0 / sources);

        Assert.Equal(ErlangB.Blocking(14, 10), result.CallCongestion, 1e-8);
    }

    /// <summary>Terms far below the mode do not show: the recursion over all of them gives the same, congestion of 1e-200 included.</summary>
    [Theory]
    [InlineData(30_000, 20_000, 3.0)]
    [InlineData(30_000, 15_000, 1.0)]
    [InlineData(30_000, 14_000, 0.5)]
    [InlineData(30_000, 1_500, 0.04)]
    [InlineData(30_000, 30_000, 1e4)]
    [InlineData(300, 20, 1e-9)]
    public void Solve_leaves_out_only_terms_that_do_not_show(int sources, int servers, double alpha)
    {
        var excess = 0.0;
        for (var j = 1; j <= servers; j++)
        {
            excess = j * (1 + excess) / ((sources - j + 1) * alpha);
        }

        Close.AssertEqual(1 / (1 + excess), Engset.Solve(sources, servers, alpha).TimeCongestion, 1e-12);
    }

    [Fact(Timeout = 5000)]
    public async Task Solve_of_the_most_sources_an_int_can_count_ends_at_once()
    {
        var result = await Task.Run(() => Engset.Solve(int.MaxValue, int.MaxValue - 1, 1), TestContext.Current.CancellationToken);

        Close.AssertEqual(int.MaxValue / 2.0, result.MeanBusy, 1e-12);
    }

    [Fact]
    public void Solve_never_gives_what_no_system_can_do()
    {
        var systems = Arb.From(
            from sources in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 3000))
            from servers in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 3000))
            from digits in Gen.Choose(-6_000_000, 6_000_000)
            select (sources, servers, Math.Pow(10, digits / 1e6)));

        Prop.ForAll(systems, system =>
        {
            var (sources, servers, alpha) = system;
            var result = Engset.Solve(sources, servers, alpha);
            var more = Engset.Solve(sources, servers + 1, alpha);
            return result.TimeCongestion is >= 0 and <= 1
                && result.CallCongestion >= 0
                && result.CallCongestion <= result.TimeCongestion
                && result.MeanBusy >= 0
                && result.MeanBusy <= Math.Min(sources, servers) * (1 + 1e-12)
                && more.CallCongestion <= result.CallCongestion
                && more.MeanBusy >= result.MeanBusy * (1 - 1e-12);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(42, 1));
    }

    [Theory]
    [InlineData(-1, 1, 1.0, "sources")]
    [InlineData(1, -1, 1.0, "servers")]
    [InlineData(1, 1, -1.0, "idleSourceLoad")]
    [InlineData(1, 1, double.NaN, "idleSourceLoad")]
    public void Solve_of_impossible_arguments_names_the_argument(int sources, int servers, double alpha, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Engset.Solve(sources, servers, alpha));

        Assert.Equal(name, error.ParamName);
    }
}
