using System.Collections.Immutable;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>What became of an export.</summary>
/// <param name="Import">What came of its files by themselves.</param>
/// <param name="Queues">What was written: its histories, or those of all contacts of its source.</param>
/// <param name="Written">Where; null where there is no history.</param>
/// <param name="IsUsed">Whether a row could be used.</param>
internal sealed record TakenHistory(ImportResult Import, ImmutableArray<QueueHistory> Queues, WrittenImport? Written, bool IsUsed);
