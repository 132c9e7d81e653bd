using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.CalendarRidge;
using CsOps.Forecast.Forecasting.ExponentialSmoothing;
using CsOps.Forecast.Forecasting.LocalMix;
using CsOps.Forecast.Forecasting.Naive;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.SeasonalTrend;
using CsOps.Forecast.Forecasting.SingularSpectrum;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>The models that can be chosen by name. Immutable; an application adds its own with <see cref="With"/>.</summary>
/// <remarks>
/// Besides the names of <see cref="All"/> it knows <c>average-K</c> and <c>median-K</c> for every K from 1 to 52.
/// </remarks>
public sealed class ForecastModels
{
    private ForecastModels(ImmutableArray<IForecastModel> all) => All = all;

    /// <summary>The models of this library, the simplest first.</summary>
    public static ForecastModels BuiltIn { get; } = new(
    [
        new SeasonalNaiveModel(),
        new AverageModel(),
        new MedianModel(),
        new WeekdayProfileModel(),
        new CalendarRidgeModel(),
        new LocalMixModel(),
        new HoltWintersModel(),
        new EtsModel(),
        new SsaModel(),
        new MstlModel(),
    ]);

    /// <summary>The models, in the order in which they were added.</summary>
    public ImmutableArray<IForecastModel> All { get; }

    /// <summary>A catalogue with more models; one whose name is already there takes the place of the old one.</summary>
    public ForecastModels With(params IEnumerable<IForecastModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var all = All;
        foreach (var model in models)
        {
            var known = IndexOf(all, model.Name);
            all = known < 0 ? all.Add(model) : all.SetItem(known, model);
        }

        return new ForecastModels(all);
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
