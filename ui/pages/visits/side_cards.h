#pragma once

#include "core/brief/brief.h"
#include "ui/pages/visits/row_buttons.h"
#include "ui/pages/visits/rows.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;

namespace attache {

class ChainStripWidget;
class Desk;
class MeterWidget;

/// Leaves less room in and around what @p card shows when it stands in a @p low window.
void setCloseTogether(CardWidget &card, bool low);

/// How well the visit is prepared, and what is missing; each line leads to what fills it.
class ReadinessCard : public CardWidget
{
    Q_OBJECT

public:
    explicit ReadinessCard(QWidget *parent = nullptr);

    void setReadiness(const Readiness &readiness);
    /// What the list of missing things is called, where it is not all of them.
    void setMissingTitle(const QString &title);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    void showMissing();

    TextLabel *m_score;
    std::array<TextLabel *, 3> m_labels;
    std::array<MeterWidget *, 3> m_meters;
    TextLabel *m_missingTitle;
    TextLabel *m_complete;
    QVBoxLayout *m_list;
    Rows<MissingRow> m_rows;
    Button *m_more;
    std::vector<MissingItem> m_missing;
    bool m_all = false;
};

/// How far the decision chain is covered and whom to meet next.
class ChainCard : public CardWidget
{
    Q_OBJECT

public:
    explicit ChainCard(QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    TextLabel *m_score;
    ChainStripWidget *m_strip;
    TextLabel *m_warning;
    QLabel *m_next;
};

/// The materials to bring, ticked off one by one; own ones can be added.
class ChecklistCard : public CardWidget
{
    Q_OBJECT

public:
    explicit ChecklistCard(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    /// @p place is the key of the checklist or the id of a PrepItem. False when it is not here.
    bool focusMaterial(const QString &place);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    void setState(size_t row, PrepState state);
    void remove(size_t row);
    void add();

    Desk &m_desk;
    QVBoxLayout *m_list;
    Rows<MaterialRow> m_rows;
    QLineEdit *m_new;
    Id<Visit> m_visit;
    std::vector<BriefMaterial> m_materials;
};

} // namespace attache
