using CsOps.Forecast.Accuracy;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Selection;

if (args is not [var set, .. var names]
    || set is not ("bank" or "bank-5" or "bank-faults" or "m4" or "thin" or "synthetic" or "changes" or "new-queues" or "handle-time" or "anomalies" or "change-points" or "totals" or "effects"))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project benchmarks/CsOps.Forecast.Accuracy -- bank|bank-5|bank-faults|m4|thin|synthetic [MODEL ...], or changes|new-queues|handle-time|effects|anomalies|change-points|totals [MODEL ...]");
    return 2;
}

if (set == "synthetic" && names.Length == 0)
{
    SyntheticEvaluation.Run();
    return 0;
}

if (set == "anomalies")
{
    AnomalyEvaluation.Run();
    return 0;
}

if (set == "change-points")
{
    ChangePointEvaluation.Run();
    return 0;
}

if (set == "handle-time")
{
    HandleTimeEvaluation.Run();
    if (SharedFolder.Find() is { } logs)
    {
        HandleTimeEvaluation.RunLog(Path.Combine(logs, "forecasting", "contacts", "anonymous_bank_1999_08.csv"));
    }

    return 0;
}

if (set == "effects")
{
    EffectEvaluation.Run();
    EffectEvaluation.RunPast();
    return 0;
}

if (set == "changes")
{
    SyntheticEvaluation.RunChanges();
    return 0;
}

var catalogue = ForecastModels.BuiltIn;
var all = catalogue.With(AutomaticModel.Among(catalogue));
var models = names.Length == 0 ? [.. all.All] : names.Select(name => all.Find(name).Model).OfType<CsOps.Forecast.Forecasting.IForecastModel>().ToArray();
if (set == "synthetic")
{
    SyntheticEvaluation.RunIntervals(models);
    return 0;
}

if (set == "new-queues")
{
    foreach (var model in names.Length == 0 ? [all.Find("auto").Model!] : models)
    {
        NewQueueEvaluation.Run(model);
        if (SharedFolder.Find() is { } folder)
        {
            NewQueueEvaluation.RunBank(Path.Combine(folder, "forecasting", "bank"), model);
        }
    }

    return 0;
}

if (set == "totals")
{
    foreach (var model in names.Length == 0 ? [all.Find("calendar-ridge").Model!] : models)
    {
        TotalsEvaluation.Run(model, centres: 12);
    }

    return 0;
}

if (set == "thin")
{
    ThinEvaluation.Run(models);
    return 0;
}

if (SharedFolder.Find() is not { } shared)
{
    Console.WriteLine("skipped: no shared data");
    return 0;
}

var bank = Path.Combine(shared, "forecasting", "bank");
switch (set)
{
    case "bank":
        BankEvaluation.OfHalfHours(bank).Run(models);
        break;
    case "bank-5":
        BankEvaluation.OfFiveMinutes(bank).Run(models);
        break;
    case "bank-faults":
        BankEvaluation.OfHalfHours(bank).RunFaults(models);
        break;
    default:
        M4Evaluation.Run(Path.Combine(shared, "forecasting", "m4"), models);
        break;
}

return 0;
