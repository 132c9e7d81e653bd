using System.Runtime.CompilerServices;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Checks the parameters of rules.</summary>
internal static class RuleArguments
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>A length of time in whole minutes within a range, both ends in it.</summary>
    public static TimeSpan Length(TimeSpan value, double leastHours, double mostHours, [CallerMemberName] string name = "") =>
        value.TotalHours >= leastHours && value.TotalHours <= mostHours && value.Ticks % Minute.Ticks == 0
            ? value
            : throw OutOfRange(name, value, string.Create(CultureInfo.InvariantCulture, $"whole minutes from {leastHours:0.##} to {mostHours:0.##} hours"));

    /// <summary>A number within a range, both ends in it.</summary>
    public static int Number(int value, int least, int most, [CallerMemberName] string name = "") => value >= least && value <= most
        ? value
        : throw OutOfRange(name, value, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));

    /// <summary>A number within a range, both ends in it.</summary>
    public static double Number(double value, double least, double most, [CallerMemberName] string name = "") => value >= least && value <= most
        ? value
        : throw OutOfRange(name, value, string.Create(CultureInfo.InvariantCulture, $"a number from {least:0.##} to {most:0.##}"));

    private static ArgumentOutOfRangeException OutOfRange(string name, IFormattable value, string expected) =>
        new(name, InvariantSentence.Of($"{name} is {value}; expected {expected}."));
}
