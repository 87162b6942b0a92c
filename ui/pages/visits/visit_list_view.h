#pragma once

#include "core/domain/visit.h"
#include "ui/lists/list_view.h"

namespace attache {

/// All visits as a list, which opens at today: what is planned stands above, what is past below.
class VisitListView final : public ListView
{
    Q_OBJECT

public:
    /// With @p preferences, which outlive the view, the list comes back as it was left.
    explicit VisitListView(Desk &desk, Preferences *preferences = nullptr);

    /// How far @p visit is prepared, or why that could not be read.
    void setReadiness(Id<Visit> visit, const Result<int> &score);
    /// Those shown that are still to come, whose readiness matters.
    Result<std::vector<qint64>> planned() const;

private:
    Desk &m_desk;
};

} // namespace attache
