#pragma once

#include "core/brief/document.h"
#include "core/record/table_set.h"
#include "ui/pages/chains/needs_models.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/list_row.h"

#include <QWidget>

class QVBoxLayout;

namespace attache {

class Button;
class CardWidget;
class Desk;
class ElidedLabel;
class EmptyState;
class ErrorSwitch;
class LinkButton;
class TableView;
class TextLabel;
class TierBadge;

/// A question to the person: what may be one theme, with the two answers.
class ThemeProposalRow final : public ListRow
{
    Q_OBJECT

public:
    explicit ThemeProposalRow(bool writable, QWidget *parent = nullptr);
    void setWords(const QString &words, const QString &note);
    LinkButton *joining() const { return m_join; }
    LinkButton *declining() const { return m_decline; }

private:
    ElidedLabel *m_words;
    ElidedLabel *m_note;
    LinkButton *m_join;
    LinkButton *m_decline;
};

/// A vague need of whoever decides, and whom to ask for the cause.
class VagueNeedRow final : public ListRow
{
    Q_OBJECT

public:
    explicit VagueNeedRow(QWidget *parent = nullptr);
    void setNeed(const NeedRow &need, const QString &ask);

private:
    TierBadge *m_badge;
    ElidedLabel *m_words;
    ElidedLabel *m_who;
    TextLabel *m_ask;
};

/// What several accounts need: the themes with their figures, the needs of the current one, what
/// may be one theme, and what is still too vague. Nothing is joined unless a person says so: by the
/// buttons, by dragging, or by the keyboard; each is one step that can be undone.
class NeedsView final : public QWidget
{
    Q_OBJECT

public:
    explicit NeedsView(Desk &desk, QWidget *parent = nullptr);

    static TableSet tables();
    void read();
    /// What there is, in a few words.
    QString summary() const;
    /// The same as a paper.
    Result<Document> document() const;

    const NeedsOverview &overview() const { return *m_overview; }
    TableView *themes() const { return m_themes; }
    TableView *needs() const { return m_needs; }
    ThemeProposalRow *proposalRow(int place) const { return m_proposals->at(place); }
    int proposalRows() const { return m_proposals->size(); }
    int vagueRows() const { return m_vague->size(); }

    /// Makes @p theme the current one, now or once it is read.
    void showTheme(Id<NeedTheme> theme);
    /// Makes all selected themes one, the current one.
    void mergeSelected();
    /// Removes the current theme; its needs stay.
    void removeTheme();
    /// The selected needs become needs of @p theme; of none for null.
    void moveSelected(Id<NeedTheme> theme);
    /// … of a new theme, which is then renamed.
    void moveSelectedToNew();

Q_SIGNALS:
    void openRequested(const QString &link);
    /// What was read stands here now.
    void shown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    CardWidget *makeThemes();
    CardWidget *makeNeeds();
    CardWidget *makeProposals();
    CardWidget *makeVague();
    void connectTables();
    void showOverview(const SharedNeeds &overview);
    void showNeeds();
    void showProposals();
    void showVague();
    void showButtons();
    void offerThemes();
    void join(const ThemeProposal &proposal);
    void decline(const ThemeProposal &proposal);
    void rename(Id<NeedTheme> theme, const QString &name);
    void merge(const std::vector<Id<NeedTheme>> &others, Id<NeedTheme> theme);
    void move(const std::vector<Id<Need>> &needs, Id<NeedTheme> theme);
    std::vector<Id<Need>> selectedNeeds() const;
    std::vector<Id<NeedTheme>> selectedThemes() const;
    Id<NeedTheme> currentTheme() const;
    bool isWritable() const;

    Desk &m_desk;
    SharedNeeds m_overview = std::make_shared<NeedsOverview>();
    int m_asked = 0;          ///< counts the questions; only the last one is shown
    Id<NeedTheme> m_wanted;   ///< to be the current one once it is read
    Id<NeedTheme> m_toRename; ///< made a moment ago; its name is edited once it is shown
    ThemeModel *m_themeModel;
    ThemeNeedsModel *m_needModel;
    TableView *m_themes;
    TableView *m_needs;
    ErrorSwitch *m_readable = nullptr;
    EmptyState *m_none = nullptr;
    QWidget *m_body = nullptr;
    Button *m_merge = nullptr;
    Button *m_move = nullptr;
    CardWidget *m_themesCard = nullptr;
    CardWidget *m_needsCard = nullptr;
    CardWidget *m_proposalsCard = nullptr;
    CardWidget *m_vagueCard = nullptr;
    std::unique_ptr<KeyedRows<QString, ThemeProposalRow>> m_proposals;
    std::unique_ptr<KeyedRows<qint64, VagueNeedRow>> m_vague;
};

} // namespace attache
