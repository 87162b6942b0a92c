#pragma once

#include "core/insight/tiers.h"
#include "ui/widgets/list_row.h"

class QCheckBox;
class QLineEdit;
class QStackedWidget;

namespace attache {

class LinkButton;
class MixedLine;

/// What is said of a suggestion.
struct TierMoveWords
{
    QString because;
    QString but;
    QString source; ///< of the weightiest evidence, and its day
};

/// An account for which another tier is suggested: a box to take it along, what moves it and what
/// speaks against, and a way to keep its tier for a reason. Enter opens the account.
class TierMoveRow : public ListRow
{
    Q_OBJECT

public:
    static constexpr int Height = 36;

    TierMoveRow(const TierSuggestion &suggestion, const TierMoveWords &words, bool writable,
                QWidget *parent = nullptr);

    Id<Account> account() const { return m_account; }
    bool isChecked() const;
    QCheckBox *box() const { return m_box; }
    /// Asks for the reason where the words stand.
    void askReason();
    QLineEdit *reasonEdit() const { return m_reason; }

Q_SIGNALS:
    void toggled();
    /// The tier is to stay, and why.
    void kept(const QString &reason);

private:
    Id<Account> m_account;
    QCheckBox *m_box;
    QStackedWidget *m_words;
    QLineEdit *m_reason;
    LinkButton *m_keep;
};

} // namespace attache
