using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Arima;
using CsOps.Forecast.Forecasting.CalendarRidge;
using CsOps.Forecast.Forecasting.Combination;
using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.Ets;
using CsOps.Forecast.Forecasting.ExponentialSmoothing;
using CsOps.Forecast.Forecasting.Intermittent;
using CsOps.Forecast.Forecasting.LocalMix;
using CsOps.Forecast.Forecasting.Naive;
using CsOps.Forecast.Forecasting.Pooled;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.SeasonalTrend;
using CsOps.Forecast.Forecasting.SingularSpectrum;
using CsOps.Forecast.Forecasting.Theta;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>The models that can be chosen by name. Immutable; an application adds its own with <see cref="With"/>.</summary>
/// <remarks>
/// Besides the names of <see cref="All"/> it knows <c>average-K</c> and <c>median-K</c> for every K from 1 to 52.
/// </remarks>
public sealed class ForecastModels
{
    private ForecastModels(ImmutableArray<IForecastModel> all, ImmutableArray<IForecastModel> racing) => (All, Racing) = (all, racing);

    /// <summary>The models of this library, the simplest first.</summary>
    public static ForecastModels BuiltIn { get; } = Of(
        all:
        [
            new SeasonalNaiveModel(),
            new AverageModel(),
            new MedianModel(),
            new WeekdayProfileModel(),
            new CalendarRidgeModel(),
            new LocalMixModel(),
            new LocalMixModel(new LocalMixOptions { Parts = LocalMixParts.Smoothing }),
            new LocalMixModel(new LocalMixOptions { Parts = LocalMixParts.Autoregression }),
            new LocalMixModel(new LocalMixOptions { Parts = LocalMixParts.Weekly }),
            new PooledMixModel(),
            new HoltWintersModel(),
            new EtsModel(),
            new ThetaModel(),
            new SsaModel(),
            new MstlModel(),
            new ArimaModel(),
            new CrostonModel(),
            new TsbModel(),
            new GammaPoissonModel(),
            new CombinationModel(),
        ],
        racing: ["median-5", "calendar-ridge", "local-mix", "gamma-poisson"]);

    /// <summary>The models, in the order in which they were added.</summary>
    public ImmutableArray<IForecastModel> All { get; }

    /// <summary>Those among which <c>auto</c> chooses: models that win somewhere in the accuracy benchmark, and what an application adds.</summary>
    public ImmutableArray<IForecastModel> Racing { get; }

    /// <summary>A catalogue with more models, in the race of <c>auto</c>; one whose name is already there takes the place of the old one.</summary>
    public ForecastModels With(params IEnumerable<IForecastModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var (all, racing) = (All, Racing);
        foreach (var model in models)
        {
            (all, racing) = (Put(all, model), Put(racing, model));
        }

        return new ForecastModels(all, racing);
    }

    /// <summary>What there is to know of a model of this library.</summary>
    /// <param name="name">Its name, in any case; <c>auto</c> and names with a number, such as <c>median-7</c>, too.</param>
    /// <returns>The details, or null for a model that is not the library's.</returns>
    public static ModelDetails? DetailsOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ModelManual.Find(name);
    }

    /// <summary>A catalogue with more models that can be named but do not race; one whose name is already there takes the place of the old one.</summary>
    public ForecastModels WithForComparison(params IEnumerable<IForecastModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return new ForecastModels(models.Aggregate(All, Put), Racing);
    }

    /// <summary>Finds a model by its name, in any case.</summary>
    /// <returns>The model, or a sentence that names the nearest models.</returns>
    public ModelSearch Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var known = IndexOf(All, name);
        if (known >= 0)
        {
            return ModelSearch.Of(All[known]);
        }

        return ParameterisedName.Read(name, All.Select(model => model.Name));
    }

    private static ForecastModels Of(ImmutableArray<IForecastModel> all, ImmutableArray<string> racing) =>
        new(all, [.. racing.Select(name => all[IndexOf(all, name)])]);

    private static ImmutableArray<IForecastModel> Put(ImmutableArray<IForecastModel> models, IForecastModel model)
    {
        var known = IndexOf(models, model.Name);
        return known < 0 ? models.Add(model) : models.SetItem(known, model);
    }

    private static int IndexOf(ImmutableArray<IForecastModel> models, string name)
    {
        for (var i = 0; i < models.Length; i++)
        {
            if (string.Equals(models[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
