using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;

namespace CsOps.Forecast.Console.Tests.Screens;

/// <summary>What a long command tells where standard error is a file or a pipe.</summary>
public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _error = new();
    private readonly TickingClock _clock = new();
    private readonly ProgressLine _line;

    public ProgressLineTests() => _line = new ProgressLine(new Terminal { Output = TextWriter.Null, Error = _error, Clock = _clock, Culture = CultureInfo.InvariantCulture });

    public void Dispose() => _error.Dispose();

    [Fact]
    public void Piped_search_of_ten_minutes_tells_half_a_dozen_lines()
    {
        for (; _clock.Seconds < 600; _clock.Seconds++)
        {
            _line.Report($"Scheduling … {_clock.Seconds}");
        }

        Assert.Equal(["Scheduling … 1", "Scheduling … 2", "Scheduling … 5", "Scheduling … 14", "Scheduling … 41", "Scheduling … 122", "Scheduling … 365"], Lines());
    }

    [Fact]
    public void Piped_next_stage_is_told_at_once()
    {
        _clock.Seconds = 10;

        foreach (var text in (string[])["Reading a …", "Reading b …", "Forecasting …", "Scheduling …"])
        {
            _line.Report(text);
        }

        Assert.Equal(["Reading a …", "Forecasting …", "Scheduling …"], Lines());
    }

    [Fact]
    public void Command_of_less_than_a_second_tells_nothing()
    {
        _line.Report("Reading …");

        Assert.Empty(Lines());
    }

    private string[] Lines() => _error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private sealed class TickingClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
