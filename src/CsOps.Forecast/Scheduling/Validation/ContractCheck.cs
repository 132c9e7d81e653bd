namespace CsOps.Forecast.Scheduling.Validation;

/// <summary>Checks the contracts of a problem.</summary>
internal static class ContractCheck
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static void Check(SchedulingProblem problem, IssueList issues)
    {
        var templates = problem.Templates.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        issues.Names("contract", problem.Contracts.Select(c => c.Name));
        foreach (var contract in problem.Contracts)
        {
            var subject = $"contract {contract.Name}";
            CheckTerms(contract, subject, issues);
            foreach (var template in contract.Templates.Where(t => !templates.Contains(t)))
            {
                issues.ErrorIf(isWrong: true, subject, $"allows template '{template}', which does not exist; there are {string.Join(", ", templates)}");
            }
        }
    }

    internal static void CheckTerms(Contract contract, string subject, IssueList issues)
    {
        issues.ErrorIf(contract.MinPaidPerWeek < TimeSpan.Zero, subject, $"has at least {contract.MinPaidPerWeek} paid a week; expected 0 or more");
        issues.ErrorIf(contract.MaxPaidPerWeek > Week, subject, $"has at most {contract.MaxPaidPerWeek} paid a week; expected at most 7 days");
        issues.ErrorIf(
            contract.MaxPaidPerWeek < contract.MinPaidPerWeek, subject,
            $"has at most {contract.MaxPaidPerWeek} paid a week, less than its least, {contract.MinPaidPerWeek}");
        issues.ErrorIf(
            contract.MaxDaysPerWeek is < 1 or > 7, subject, $"allows {contract.MaxDaysPerWeek} working days a week; expected 1 to 7");
        issues.ErrorIf(
            contract.MaxConsecutiveDays < 1, subject, $"allows {contract.MaxConsecutiveDays} working days in a row; expected 1 or more");
        issues.ErrorIf(
            contract.MinimumRest < TimeSpan.Zero || contract.MinimumRest > Week, subject,
            $"has a minimum rest of {contract.MinimumRest}; expected 0 to 7 days");
        issues.ErrorIf(contract.OvertimeAfter < TimeSpan.Zero, subject, $"has overtime after {contract.OvertimeAfter}; expected 0 or more");
        issues.ErrorIf(
            !double.IsFinite(contract.OvertimePremium) || contract.OvertimePremium < 0, subject, $"has an overtime premium of {contract.OvertimePremium}; expected 0 or more");
        issues.ErrorIf(contract.CostPerHour < 0, subject, $"costs {contract.CostPerHour} an hour; expected 0 or more");
    }
}
