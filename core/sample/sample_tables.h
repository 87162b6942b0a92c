#pragma once

#include "core/base/language.h"
#include "core/domain/kinds.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

/// @file
/// The raw material of the sample workspace (":/sample/…"), read for one language. Days are
/// counted from today.

namespace attache::sample {

struct AccountRow
{
    QString key;
    Tier tier = Tier::C;
    QString industry;
    std::optional<BusinessType> business;
    Lifecycle lifecycle = Lifecycle::Acquire;
    int employees = 0;
    qint64 revenue = 0; ///< millions
    int units = 0;      ///< vehicles, stores, suppliers: what its product counts
    QString product;
    QString name;
    QString shortName;
    QString region;
    QString city;
    QString address;
    QString domain;
    QString parent; ///< key
    std::optional<int> contractEnds;
    QString system;
};

struct OpportunityRow
{
    QString account;
    QString product;
    Stage stage = Stage::Lead;
    qint64 amount = 0; ///< in the texts' own unit, see Texts::minorPerUnit
    int opened = 0;    ///< days ago
    int inStage = 0;   ///< days
    std::optional<int> close;
    std::optional<int> probability;
    std::optional<int> budget;
    SalesChannel channel = SalesChannel::Direct;
    Charging charging = Charging::Paid;
    DealAim aim = DealAim::Profit;
    std::optional<Stage> lostFrom;
    QString name;
};

struct VisitRow
{
    QString account;
    QString product;
    QString phase; ///< "discover", "demo", "negotiate", "service"
    VisitKind kind = VisitKind::OnSite;
    int day = 0;
    QTime start;
    int minutes = 60;
    VisitStatus status = VisitStatus::Planned;
    bool minutesOwed = false;
    QString preparation; ///< "full", "most", "half", "low", "none"
};

struct Tables
{
    Language language = Language::Chinese;
    std::vector<AccountRow> accounts;
    std::vector<OpportunityRow> opportunities;
    std::vector<VisitRow> visits;
    QJsonObject texts;
    QJsonObject library; ///< records by their table, each text in both languages
    QJsonArray deals;    ///< what belongs to single deals, each text in both languages

    static Tables read(Language language);
};

/// The day @p offset days from @p today as people plan them: beyond tomorrow and before yesterday
/// no weekends.
QDate workday(QDate today, int offset);

} // namespace attache::sample
