#pragma once

#include "core/domain/settings.h"

#include <QDate>
#include <QStringList>

#include <array>
#include <span>

/// @file
/// How well the decision chain of an account or opportunity is covered: who has to be met before
/// anything is decided, and how far we have got with each of them. Pure; any thread.

namespace attache {

/// One person in one role, as far as the chain is concerned.
struct ChainPerson
{
    RoleKind role = RoleKind::User;
    RoleCoverage coverage = RoleCoverage::Unknown;
    Stance stance = Stance::Neutral;
    QDate lastMet;
    QString name; ///< may be left out where only the score is asked for
};

/// One of the five cells of the decision chain.
struct ChainCell
{
    RoleKind role = RoleKind::User;
    RoleCoverage coverage = RoleCoverage::Unknown;
    bool opposed = false;
    bool faded = false; ///< last met too long ago
    QStringList names{};
};

/// The chain in cells and as one figure.
struct ChainCoverage
{
    std::array<ChainCell, 5> cells;
    int score = 0; ///< 0–100, rounded
};

/// How far the chain is covered on @p today. Each cell shows the best of its people. Somebody met
/// (or supportive) whom nobody has met for more than `fadesAfterDays` counts one state less and the
/// cell is `faded`; one whose last meeting is not dated does not fade. A cell with any opponent is
/// `opposed`, which changes its looks and not the score. People outside the five roles are
/// passed over.
ChainCoverage chainCoverage(std::span<const ChainPerson> people, QDate today,
                            const CoverageSettings &settings = {});

/// What the coverage of one person counts for on @p today, fading taken into account.
RoleCoverage effectiveCoverage(const ChainPerson &person, QDate today, int fadesAfterDays);

/// The first letter that stands for @p role in the cells of the decision chain: 使 评 预 拍 签 in
/// Chinese, U E B D S in English.
QString roleLetter(RoleKind role);

} // namespace attache
