#pragma once

#include "core/domain/visit.h"
#include "ui/lists/list_view.h"

#include <deque>

namespace attache {

/// All visits as a list, which opens at today: what is planned stands above, what is past below.
class VisitListView final : public ListView
{
    Q_OBJECT

public:
    /// By visit, as far as it is worked out.
    using Readiness = std::shared_ptr<QHash<qint64, int>>;

    /// With @p preferences, which outlive the view, the list comes back as it was left.
    explicit VisitListView(Desk &desk, Preferences *preferences = nullptr,
                           const Readiness &known = std::make_shared<QHash<qint64, int>>());

    void refresh() override;
    /// The next visit, or else the last one.
    void showToday();
    void setReadiness(Id<Visit> visit, int score);
    /// Those still to come, whose readiness matters.
    std::deque<Id<Visit>> planned() const;

private:
    Desk &m_desk;
    Readiness m_readiness;
};

} // namespace attache
