#pragma once

#include "core/match/visit_matches.h"
#include "core/queries/material_questions.h"
#include "ui/pages/visits/rows.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QCheckBox;

namespace attache {

class Desk;
class LinkButton;
class MixedLine;
class ScoreStrip;
class TagButton;
class TickRow;

/// Something of the library with its score and what that is made of, why it suits the visit, and
/// what spoke against. Its box says whether it goes along.
class MatchRow : public QWidget
{
    Q_OBJECT

public:
    explicit MatchRow(QWidget *parent = nullptr);

    /// With @p weights it also says what the score is made of.
    void setMatch(const Match &match, bool taken, const MatchWeights *weights = nullptr);
    /// The reasons behind the title instead of below it, and no score: for lists of many.
    void setCompact(bool compact);
    /// A hairline below, for all rows but the last.
    void setLined(bool lined);
    /// Hidden for what is never put into a pack.
    void setTickable(bool tickable, bool writable);
    QCheckBox *box() const { return m_box; }
    TagButton *choice() const { return m_choice; }

Q_SIGNALS:
    void opened();
    /// By the person.
    void ticked(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showReasons(const Match &match);

    bool m_lined = true;
    QBoxLayout *m_words;
    QCheckBox *m_box;
    TextLabel *m_score;
    LinkButton *m_title;
    TextLabel *m_kind;
    QWidget *m_reasons;
    ScoreStrip *m_parts;
    TagButton *m_choice;
};

/// Something that went along to the last visit, with the question what became of it.
class AskedRow : public QWidget
{
    Q_OBJECT

public:
    explicit AskedRow(QWidget *parent = nullptr);

    void setMaterial(const OpenMaterial &material);
    TagButton *answer() const { return m_answer; }

private:
    MixedLine *m_words;
    TagButton *m_answer;
};

/// What went along to the visit before and was not spoken of since. Hidden where there is nothing
/// to ask.
class AskedCard : public CardWidget
{
    Q_OBJECT

public:
    explicit AskedCard(Desk &desk, QWidget *parent = nullptr);

    void setVisit(Id<Visit> visit);
    const std::vector<OpenMaterial> &asked() const { return m_asked; }
    /// Says of the material @p index what became of it.
    void answer(size_t index, UseKind use);

private:
    Desk &m_desk;
    Rows<AskedRow> m_rows;
    std::vector<OpenMaterial> m_asked;
};

/// What of one kind suits the visit, with what goes along ticked. What a person ticks, leaves out
/// or takes back is remembered, each as one step.
class MaterialCard : public CardWidget
{
    Q_OBJECT

public:
    MaterialCard(Desk &desk, const RecordType &type, QWidget *parent = nullptr);

    /// @p taken is what the pack of @p visit takes, of any kind; @p slides how many slides it takes
    /// that were put together for it.
    void setMaterials(Id<Visit> visit, const MatchList &list, const std::vector<Match> &taken,
                      int slides = 0);
    const std::vector<Match> &matches() const { return m_matches; }
    MatchRow *row(size_t index) const { return m_rows[index]; }
    TickRow *slides() const { return m_slides; }
    /// Takes the match along or leaves it out. What went along by itself beside it is kept by that.
    void tick(size_t index, bool on);
    /// Chooses the match or leaves it out; nothing forgets what was chosen.
    void choose(size_t index, std::optional<UseKind> use);

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    MatchRow *makeRow(size_t index);
    void showNote(const MatchList &list);
    void takeSlidesBack();
    bool isTaken(const Match &match) const;

    Desk &m_desk;
    const RecordType &m_type;
    LinkButton *m_library;
    TickRow *m_slides;
    Rows<MatchRow> m_rows;
    TextLabel *m_note;
    Id<Visit> m_visit;
    std::vector<Match> m_matches;
    std::vector<Match> m_taken;
};

} // namespace attache
