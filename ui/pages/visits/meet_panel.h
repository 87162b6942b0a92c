#pragma once

#include "core/brief/brief.h"
#include "ui/pages/visits/rows.h"
#include "ui/widgets/scroll_body.h"

class QCheckBox;

namespace attache {

class CardWidget;
class Desk;
class KeyValueRow;
class TextLabel;

/// A line to tick off: words that wrap, with smaller ones below.
class TickRow : public QWidget
{
    Q_OBJECT

public:
    explicit TickRow(QWidget *parent = nullptr);

    void setContent(const QString &text, const QString &note, bool ticked);
    QCheckBox *box() const { return m_box; }

Q_SIGNALS:
    void ticked(bool on);

private:
    QCheckBox *m_box;
    TextLabel *m_text;
    TextLabel *m_note;
};

/// What to keep in sight while talking: who is there, what we want, what was promised, and what
/// to ask, ticked off as it is asked.
class MeetPanel : public ScrollBody
{
    Q_OBJECT

public:
    explicit MeetPanel(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    void showPeople(const BriefData &brief);
    void showPromises(const BriefData &brief);
    void showQuestions(const BriefData &brief);

    Desk &m_desk;
    Id<Visit> m_visit;
    CardWidget *m_aims;
    KeyValueRow *m_best;
    KeyValueRow *m_minimum;
    CardWidget *m_people;
    Rows<KeyValueRow> m_peopleRows;
    CardWidget *m_questions;
    Rows<TickRow> m_questionRows;
    CardWidget *m_promises;
    Rows<TickRow> m_promiseRows;
    std::vector<BriefQuestion> m_asked;
    std::vector<Promise> m_promised;
};

} // namespace attache
