#pragma once

#include "core/brief/brief.h"
#include "ui/pages/visits/rows.h"
#include "ui/widgets/card.h"

class QAbstractButton;
class QGridLayout;

namespace attache {

class Desk;
class Dot;
class TagButton;

/// The head of the brief in four blocks: opportunity, amount, objective, what the tier is owed.
/// Two in a line where it is narrow.
class SummaryCard : public CardWidget
{
    Q_OBJECT

public:
    explicit SummaryCard(QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);
    void showNotes();

    QGridLayout *m_grid;
    std::array<KeyValueBlock *, 4> m_blocks;
    std::array<QString, 4> m_notes;
    int m_columns = 0;
};

/// One line of a card: a dot, words, tags behind them.
class ToneRow : public QWidget
{
    Q_OBJECT

public:
    explicit ToneRow(QWidget *parent = nullptr);

    void setContent(const QString &text, Tone tone);
    void setTag(const QString &text);
    TagButton *state() const { return m_state; }

private:
    Dot *m_dot;
    TextLabel *m_text;
    Tag *m_tag;
    TagButton *m_state;
};

/// What was promised last time; each promise is kept, dropped or opened again by its tag.
class PromisesCard : public CardWidget
{
    Q_OBJECT

public:
    explicit PromisesCard(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    /// False when it is not here.
    bool focusPromise(Id<Promise> promise);

private:
    void setState(size_t row, PromiseState state);

    Desk &m_desk;
    Rows<ToneRow> m_rows;
    std::vector<Promise> m_promises;
};

/// What they need and whether that is known to be so.
class NeedsCard : public CardWidget
{
    Q_OBJECT

public:
    explicit NeedsCard(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    bool focusNeed(Id<Need> need);

private:
    void setTruth(size_t row, NeedTruth truth);

    Desk &m_desk;
    Rows<ToneRow> m_rows;
    std::vector<Need> m_needs;
};

/// What to ask, numbered; each question leads to where the answer goes.
class QuestionsCard : public CardWidget
{
    Q_OBJECT

public:
    explicit QuestionsCard(QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    class Row;

    Rows<QAbstractButton> m_rows;
    std::vector<BriefQuestion> m_questions;
};

} // namespace attache
