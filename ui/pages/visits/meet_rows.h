#pragma once

#include "core/brief/brief.h"
#include "ui/widgets/label.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QGridLayout;

namespace attache {

class Button;
class ElidedLabel;
class TagButton;

/// An objective and whether it was reached, which a click changes. In a narrow panel the objective
/// stands below its label and its state, as wide as there is room.
class ObjectiveRow : public QWidget
{
    Q_OBJECT

public:
    explicit ObjectiveRow(const QString &label, QWidget *parent = nullptr);

    void setContent(const QString &text, QDate reached, QDate today);
    Button *state() const { return m_state; }

Q_SIGNALS:
    void reachedChosen(bool reached);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    TextLabel *m_label;
    TextLabel *m_text;
    Button *m_state;
    std::optional<bool> m_isNarrow;
    bool m_reached = false;
};

/// A line to tick off: words that wrap, and at the end a date, or the number of a section.
class MeetTickRow : public QWidget
{
    Q_OBJECT

public:
    explicit MeetTickRow(QWidget *parent = nullptr);

    void setContent(const QString &text, bool ticked);
    void setTrailing(const QString &words, TextColor color);
    /// The section, from 1, in a disc; 0 for none.
    void setSection(int number);
    QCheckBox *box() const { return m_box; }
    int section() const { return m_section; }

Q_SIGNALS:
    void ticked(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QCheckBox *m_box;
    TextLabel *m_text;
    TextLabel *m_trailing;
    int m_section = 0;
};

/// Somebody in the meeting: role, name, post, and stance.
class AttendeeRow : public QWidget
{
    Q_OBJECT

public:
    explicit AttendeeRow(QWidget *parent = nullptr);

    void setPerson(const BriefAttendee &person);
    TagButton *tag() const { return m_tag; }

Q_SIGNALS:
    void absentChosen(bool absent);
    void stanceChosen(attache::Stance stance);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();

    ElidedLabel *m_name;
    ElidedLabel *m_post;
    TagButton *m_tag;
    ChainCell m_cell;
    Stance m_stance = Stance::Neutral;
    bool m_absent = false;
    bool m_hasRole = false;
};

/// A promise made just now: whose it is, its words, its day.
class MeetPromiseRow : public QWidget
{
    Q_OBJECT

public:
    explicit MeetPromiseRow(QWidget *parent = nullptr);

    void setPromise(const Promise &promise, const QString &day);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect sideRect() const;

    Party m_party = Party::Us;
    ElidedLabel *m_text;
    TextLabel *m_day;
};

} // namespace attache
