#pragma once

#include "core/domain/settings.h"

namespace attache {

// What the lists of settings are made of; included by the files that describe settings.

/// Where a value stands in a Settings; works on const and mutable ones.
template <typename Access>
SettingInfo integer(const QString &key, const char *group, const char *context, const char *label,
                    int minimum, int maximum, Access access)
{
    SettingInfo info;
    info.key = key;
    info.group = group;
    info.context = context;
    info.label = label;
    info.minimum = minimum;
    info.maximum = maximum;
    info.get = [access](const Settings &settings) { return QVariant(access(settings)); };
    info.set = [access](Settings &settings, const QVariant &value) {
        access(settings) = value.toInt();
    };
    return info;
}

/// The same for a text.
template <typename Access>
SettingInfo text(const QString &key, const char *group, const char *context, const char *label,
                 Access access)
{
    SettingInfo info;
    info.key = key;
    info.group = group;
    info.context = context;
    info.label = label;
    info.type = SettingInfo::Type::Text;
    info.get = [access](const Settings &settings) { return QVariant(access(settings)); };
    info.set = [access](Settings &settings, const QVariant &value) {
        access(settings) = value.toString();
    };
    return info;
}

/// The keys of @p values, separated by commas, as a setting of several choices keeps them.
template <typename E>
QString joinedKeys(const std::vector<E> &values)
{
    QStringList keys;
    for (const E value : values)
        keys.append(keyOf(value));
    return keys.join(QLatin1Char(','));
}

/// The values whose keys stand in @p keys, in the order of the choices.
template <typename E>
std::vector<E> valuesOf(const QString &keys)
{
    std::vector<E> values;
    for (const Choice<E> &choice : choicesOf<E>) {
        if (keys.split(QLatin1Char(',')).contains(QLatin1String(choice.key)))
            values.push_back(choice.value);
    }
    return values;
}

/// All choices of @p E.
template <typename E>
std::vector<ChoiceInfo> choiceInfos()
{
    std::vector<ChoiceInfo> infos;
    infos.reserve(std::size(choicesOf<E>));
    for (const Choice<E> &choice : choicesOf<E>)
        infos.push_back({QString::fromLatin1(choice.key), choice.label});
    return infos;
}

/// Adds the settings of stages, tiers, the north star and the worth of a customer.
void addSteeringSettings(std::vector<SettingInfo> &all);
/// Adds the settings of the week planner, the pipeline and its report.
void addPlanningSettings(std::vector<SettingInfo> &all);

} // namespace attache
