#pragma once

#include "core/brief/brief.h"
#include "ui/forms/record_binding.h"
#include "ui/widgets/card.h"

namespace attache {

class Desk;
class SavedComboBox;
class SavedDateEdit;
class SavedTimeEdit;

/// What we want and how we mean to get it: objectives, product plan, and the commercial strategy,
/// which belongs to the opportunity.
class PlanCard : public CardWidget
{
    Q_OBJECT

public:
    explicit PlanCard(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    /// The editor of that field of the visit; null when it is not here.
    SavedEditor *visitEditor(QStringView key) const { return m_visit.editor(key); }
    /// The same of the opportunity; null also where there is none.
    SavedEditor *opportunityEditor(QStringView key) const;
    void saveNow();

private:
    Desk &m_desk;
    RecordBinding m_visit;
    RecordBinding m_opportunity;
    QWidget *m_strategy;
    QWidget *m_noOpportunity;
    bool m_hasOpportunity = false;
};

/// The visit itself: subject, when, where, what kind, about which opportunity, what for.
class VisitDetailsCard : public CardWidget
{
    Q_OBJECT

public:
    explicit VisitDetailsCard(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    /// The editor of that field; null when it is not here.
    SavedEditor *editor(const QString &key) const;
    void saveNow();

private:
    void offerOpportunities(const BriefData &brief);
    /// The day, start and end fields together make the two instants.
    void saveTimes();

    Desk &m_desk;
    RecordBinding m_binding;
    SavedDateEdit *m_day;
    SavedTimeEdit *m_from;
    SavedTimeEdit *m_to;
    SavedComboBox *m_opportunity;
    Visit m_visit;
    std::vector<std::pair<qint64, QString>> m_offered;
};

} // namespace attache
