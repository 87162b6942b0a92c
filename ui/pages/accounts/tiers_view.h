#pragma once

#include "core/brief/document.h"
#include "core/brief/tier_text.h"
#include "core/insight/service_levels.h"
#include "ui/pages/accounts/accounts_view.h"
#include "ui/pages/accounts/tier_move_row.h"

class QMenu;
class QVBoxLayout;

namespace attache {

class Button;
class CardWidget;
class CriteriaTable;
class Desk;
class EmptyState;
class ErrorSwitch;
class LinkButton;
class PaperButton;
class ScoreAxis;
class TextLabel;

class TierSpread;
class ValueHoursView;

/// Which tier each account would have by the sheet, and why; what moves when a line is moved; what
/// each tier is owed and gets. Nothing changes before the person takes a suggestion.
class TiersView final : public AccountsView
{
    Q_OBJECT

public:
    explicit TiersView(Desk &desk, QWidget *parent = nullptr);

    TableSet tables() const override;
    void read() override;
    QString subtitle() const override;
    QWidget *makeActions() override;
    void print() override;

    ScoreAxis *axis() const { return m_axis; }
    CriteriaTable *criteria() const { return m_criteria; }
    const std::vector<TierMoveRow *> &rows() const { return m_rows; }
    Button *acceptButton() const { return m_accept; }
    const std::vector<TierSuggestion> &suggestions() const { return m_suggestions; }
    /// Gives every ticked account the tier that is suggested, as one step.
    void accept();
    /// What is shown as a paper, by the lines that are tried.
    Result<Document> document() const;
    PaperButton *paperButton() const { return m_paper; }
    /// What stands there while there is no account.
    EmptyState *emptyState() const { return m_empty; }
    /// Keeps the lines that are tried.
    void keepLines();
    /// The criteria that can be used, those that come along and those that were kept.
    void fillPresets(QMenu &menu);
    /// Keeps the criteria as they are under @p name.
    void keepPreset(const QString &name);

    /// What is read of the file at once.
    struct Content
    {
        TierRows rows;
        Settings settings;
        ValueAndHours hours;
        ServiceLevels service;
        std::vector<ActivityTime> week; ///< of the last seven days
    };

private:
    void build();
    QWidget *makeTop();
    CardWidget *makeAxisCard();
    EmptyState *makeEmpty();
    void show(Content content);
    void tryLines(const TierLines &lines, bool released);
    void suggest();
    void showHead();
    void showMoves();
    void showService();
    TierMoveWords wordsOf(const TierSuggestion &suggestion) const;
    void keep(Id<Account> account, const QString &reason);
    QString person() const;
    std::vector<const TierSuggestion *> moving() const;

    Desk &m_desk;
    Content m_content;
    TierLines m_lines;
    bool m_trying = false; ///< lines other than those of the settings
    std::vector<TierSuggestion> m_suggestions;
    TierTotals m_totals;
    int m_movedBefore = 0; ///< by the lines of the settings
    ErrorSwitch *m_readable;
    EmptyState *m_empty;
    QWidget *m_side = nullptr; ///< beside the criteria
    CriteriaTable *m_criteria;
    CardWidget *m_criteriaCard;
    CardWidget *m_spreadCard;
    TierSpread *m_spread;
    CardWidget *m_hoursCard;
    ValueHoursView *m_hours;
    TextLabel *m_conclusion;
    TextLabel *m_week;
    CardWidget *m_axisCard;
    ScoreAxis *m_axis;
    TextLabel *m_tried;
    LinkButton *m_keepLines;
    LinkButton *m_backLines;
    CardWidget *m_movesCard;
    QVBoxLayout *m_moves;
    CardWidget *m_serviceCard;
    QVBoxLayout *m_service;
    Button *m_accept = nullptr;
    PaperButton *m_paper = nullptr;
    std::vector<TierMoveRow *> m_rows;
};

} // namespace attache
