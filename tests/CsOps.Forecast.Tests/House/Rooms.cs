using System.Reflection;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.House;

/// <summary>The rooms of the library and which of them each may see.</summary>
internal static class Rooms
{
    public const string Root = "CsOps.Forecast";

    /// <summary>Room by room, what it may see apart from itself. A room that is not listed does not exist: list it when it is built.</summary>
    public static IReadOnlyDictionary<string, string[]> MaySee { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Files"] = [],
        ["Time"] = ["Files"],
        ["Queueing"] = [],
        ["History"] = ["Time", "Files"],
        ["Forecasting"] = ["Time", "Files", "History"],
        ["Staffing"] = ["Time", "Forecasting", "Queueing"],
        ["Scheduling"] = ["Time", "Files", "Staffing"],
        ["Performance"] = ["Time"],
        ["Planning"] = ["Time", "Files", "History", "Forecasting", "Queueing", "Staffing", "Scheduling", "Performance"],
    };

    public static Assembly Library { get; } = typeof(ErlangC).Assembly;

    /// <summary>The room of a namespace of the library, or null for anything else, its root included.</summary>
    public static string? Of(string? name) =>
        name is not null && name.StartsWith(Root + ".", StringComparison.Ordinal) ? name[(Root.Length + 1)..].Split('.')[0] : null;

    /// <summary>Whether code in <paramref name="room"/> may use what is in <paramref name="other"/>.</summary>
    public static bool MayUse(string room, string other) =>
        room == other || (MaySee.TryGetValue(room, out var others) && others.Contains(other, StringComparer.Ordinal));
}
