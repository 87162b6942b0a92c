#pragma once

#include "core/brief/brief.h"
#include "core/queries/material_questions.h"
#include "ui/pages/visits/rows.h"
#include "ui/widgets/card.h"

namespace attache {

class Desk;
class LinkButton;
class MixedLine;
class ScoreStrip;
class TagButton;

/// Something of the library with its score and what that is made of, why it suits the visit, and
/// what spoke against; its tag chooses it or leaves it out.
class MatchRow : public QWidget
{
    Q_OBJECT

public:
    explicit MatchRow(QWidget *parent = nullptr);

    /// With @p weights it also says what the score is made of.
    void setMatch(const Match &match, const MatchWeights *weights = nullptr);
    TagButton *choice() const { return m_choice; }

Q_SIGNALS:
    void opened();

private:
    TextLabel *m_score;
    LinkButton *m_title;
    TextLabel *m_kind;
    QWidget *m_reasons;
    MixedLine *m_against;
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

/// What of the library suits the visit: the best of each kind. What a person chooses or leaves out
/// is remembered.
class LibraryCard : public CardWidget
{
    Q_OBJECT

public:
    explicit LibraryCard(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    const std::vector<Match> &matches() const { return m_matches; }
    MatchRow *row(size_t index) const { return m_rows[index]; }
    /// Chooses the match or leaves it out; nothing forgets what was chosen.
    void choose(size_t index, std::optional<UseKind> use);
    /// What went along last time and was not spoken of since.
    const std::vector<OpenMaterial> &asked() const { return m_asked; }
    /// Says of that what became of it.
    void answer(size_t index, UseKind use);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    void ask();

    Desk &m_desk;
    TextLabel *m_askedTitle;
    QVBoxLayout *m_askedList;
    Rows<AskedRow> m_askedRows;
    QVBoxLayout *m_list;
    Rows<MatchRow> m_rows;
    TextLabel *m_notes;
    Id<Visit> m_visit;
    std::vector<Match> m_matches;
    std::vector<OpenMaterial> m_asked;
};

} // namespace attache
