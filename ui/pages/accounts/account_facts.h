#pragma once

#include "core/domain/account_fact.h"
#include "core/domain/industry_profile.h"
#include "ui/widgets/card.h"

#include <QHash>
#include <QPointer>

#include <optional>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace attache {

class Desk;
class ErrorSwitch;
class InPlaceEditor;
class LinkButton;
class MeterWidget;
class MoreLine;
class NotedText;
class SavedDateEdit;
class SavedLineEdit;
class SavedTextEdit;
class TextLabel;

/// One fact as a line of text: its kind in front, its source and day at its end. Clicked, or by
/// Enter or F2, it is edited where it stands: the text does not move, source, day and the way to
/// delete it come below. Emptied it is removed. Without a fact it is the place for a new one.
class FactLine : public QWidget
{
    Q_OBJECT

public:
    FactLine(Desk &desk, FactKind kind, QWidget *parent = nullptr);

    FactKind kind() const { return m_kind; }
    /// Nothing for the place of a new one.
    void setFact(Id<Account> account, const std::optional<AccountFact> &fact, QDate today);
    /// Null while it is not in the file.
    Id<AccountFact> fact() const { return m_fact ? m_fact->id : Id<AccountFact>(); }
    NotedText *text() const { return m_text; }
    /// Its day alone where the source would take a line of its own, for a low window.
    void setLow(bool low);

    void edit();
    bool isEdited() const { return !m_place.isNull(); }
    /// Null while it is not edited.
    SavedTextEdit *textEdit() const;
    SavedLineEdit *sourceEdit() const { return m_source; }
    QToolButton *removeButton() const { return m_remove; }
    void saveNow();
    /// What is edited is no longer there.
    void drop();

Q_SIGNALS:
    /// It is no longer edited.
    void left();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeDetails();
    void showEdited(bool edited);
    void showText();
    void save(const QString &text);
    void saveDetails();
    void remove();
    QRect place() const;

    Desk &m_desk;
    FactKind m_kind;
    Id<Account> m_account;
    std::optional<AccountFact> m_fact;
    QDate m_today;
    bool m_low = false;
    QString m_mergeKey; ///< joins what is typed here in one go, from the first letter on
    TextLabel *m_kindLabel;
    NotedText *m_text;
    QWidget *m_details = nullptr;
    SavedLineEdit *m_source;
    SavedDateEdit *m_learntOn;
    TextLabel *m_state;
    QToolButton *m_remove;
    QPointer<InPlaceEditor> m_place;
    QPointer<SavedTextEdit> m_edit;
};

/// What we know of an account, the kinds in their order, with how complete the picture is; kinds of
/// which nothing is known are folded into one line.
class AccountFactsCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit AccountFactsCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    /// See FactLine.
    void setLow(bool low);
    /// Those of one kind, the newest first; a place for a new one before them.
    std::vector<FactLine *> lines(FactKind kind) const;
    MoreLine *more() const { return m_more; }
    /// Opens the newest fact of the kind, or the place for the first.
    FactLine *edit(FactKind kind);
    /// Opens a place for one more.
    FactLine *add(FactKind kind);
    /// Null when it is not there.
    FactLine *lineOf(Id<AccountFact> fact) const;
    void saveNow();
    /// What is said of the needs in the head; @p shown while they stand below.
    void setNeeds(const QString &summary, bool shown);

Q_SIGNALS:
    /// To note a need, which stands elsewhere.
    void needWanted();
    /// To show the needs, or to put them away.
    void needsToggled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitNeeds();
    FactLine *make(FactKind kind);
    void showMissing();
    void chooseKind();
    std::vector<AccountFact> usualFacts() const;
    void fillUsual();
    void arrange();

    Desk &m_desk;
    Id<Account> m_account;
    std::optional<IndustryProfile> m_trade;
    MeterWidget *m_meter;
    LinkButton *m_needs;
    QString m_needsWords; ///< all of them; the link says as many as there is room for
    ErrorSwitch *m_readable = nullptr;
    QVBoxLayout *m_list = nullptr;
    std::vector<FactLine *> m_lines;
    std::vector<FactKind> m_missing;
    MoreLine *m_more;
    bool m_low = false;
};

} // namespace attache
