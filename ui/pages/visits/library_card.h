#pragma once

#include "core/brief/brief.h"
#include "ui/pages/visits/rows.h"
#include "ui/widgets/card.h"

namespace attache {

class Desk;
class LinkButton;
class MixedLine;
class TagButton;

/// Something of the library with its score, why it suits the visit, and what spoke against; its tag
/// chooses it or leaves it out.
class MatchRow : public QWidget
{
    Q_OBJECT

public:
    explicit MatchRow(QWidget *parent = nullptr);

    void setMatch(const Match &match);
    TagButton *choice() const { return m_choice; }

Q_SIGNALS:
    void opened();

private:
    TextLabel *m_score;
    LinkButton *m_title;
    MixedLine *m_reasons;
    TagButton *m_choice;
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

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    Desk &m_desk;
    QVBoxLayout *m_list;
    Rows<MatchRow> m_rows;
    TextLabel *m_notes;
    Id<Visit> m_visit;
    std::vector<Match> m_matches;
};

} // namespace attache
