#pragma once

#include "core/brief/meeting_marks.h"
#include "ui/pages/visits/meet_rows.h"
#include "ui/pages/visits/rows.h"
#include "ui/widgets/scroll_body.h"

#include <functional>

namespace attache {

class CardWidget;
class Desk;
class PersonPicker;

/// What to keep in sight while talking: what we want, what to ask, ticked off as it is answered,
/// who is there, and what was promised now and before.
class MeetPanel : public ScrollBody
{
    Q_OBJECT

public:
    explicit MeetPanel(Desk &desk, QWidget *parent = nullptr);

    /// @p made are the promises of this visit.
    void setBrief(const BriefData &brief, const MeetingMarks &marks,
                  const std::vector<Promise> &made);
    /// Says where writing goes on: the section that answers what is ticked off.
    void setWritingAt(std::function<SixThing()> section) { m_writingAt = std::move(section); }

private:
    void showObjectives();
    void showQuestions();
    void showPeople();
    void showPromises(const std::vector<Promise> &made);
    enum class Objective { Best, Minimum };
    void setReached(Objective objective, bool reached);
    void tickQuestion(size_t row, bool on);
    void tickPromise(size_t row, bool on);
    void setStance(size_t row, Stance stance);
    void offerPeople();

    Desk &m_desk;
    BriefData m_brief;
    MeetingMarks m_marks;
    std::function<SixThing()> m_writingAt;
    CardWidget *m_aims;
    ObjectiveRow *m_best;
    ObjectiveRow *m_minimum;
    CardWidget *m_questions;
    Rows<MeetTickRow> m_questionRows;
    CardWidget *m_people;
    Rows<AttendeeRow> m_peopleRows;
    PersonPicker *m_picker;
    CardWidget *m_promises;
    QVBoxLayout *m_made;
    Rows<MeetPromiseRow> m_madeRows;
    TextLabel *m_earlier;
    QVBoxLayout *m_before;
    Rows<MeetTickRow> m_earlierRows;
    std::vector<BriefQuestion> m_asked; ///< in the order they are shown in
    std::vector<Promise> m_promised;    ///< before this visit
};

} // namespace attache
