#pragma once

#include "core/base/language.h"
#include "core/brief/letterhead_content.h"
#include "core/insight/cost_return.h"
#include "core/queries/deal_costs.h"

/// @file
/// Cost and return of a deal, and its rivals, on one page: for whoever holds the budget or decides.

namespace attache {

/// What the page is written from.
struct CostPage
{
    Opportunity deal;
    QString account;
    std::vector<CostLine> lines;
    CostReturn result;
    std::vector<RivalFunctionRow> rivals;
    LetterheadContent letterhead;
    QString author;
    QDate today;

    bool isEmpty() const { return lines.empty() && rivals.empty(); }
};

/// @p years is the length of the contract; 0 for as long as a customer usually stays, by the
/// settings. NotFound when the deal is gone.
Result<CostPage> readCostPage(Connection &connection, Id<Opportunity> deal, QDate today,
                              int years = 0);

/// "Paid back after 14 months"
QString paybackText(const CostReturn &result);
/// What of @p result is not known for certain, in one sentence; empty where all is.
QString assumedText(const CostReturn &result);

/// For the customer: the notes on the lines are for us and left out. Pure.
Document costPageDocument(const CostPage &page, Language language);

} // namespace attache
