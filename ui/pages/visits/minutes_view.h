#pragma once

#include "core/brief/brief.h"
#include "core/brief/minutes.h"
#include "ui/forms/record_binding.h"
#include "ui/pages/visits/rows.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace attache {

class Button;
class CardWidget;
class ErrorSwitch;
class Desk;
class Dot;
class FollowUpsTable;
struct Link;
class PaperView;
class ScrollBody;
class Tag;
class TextLabel;

/// A numbered line of what is still open; a risk has a dot and is for us alone.
class OpenPointRow : public QWidget
{
    Q_OBJECT

public:
    explicit OpenPointRow(QWidget *parent = nullptr);

    void setQuestion(int number, const QString &text);
    void setRisk(const QString &text);

private:
    Dot *m_dot;
    TextLabel *m_text;
    Tag *m_internal;
};

/// The third step of a visit: what goes into the minutes, changed in place, and beside it the
/// paper as it will be; then out with it.
class MinutesView : public QWidget
{
    Q_OBJECT

public:
    explicit MinutesView(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    Edition edition() const { return m_edition; }
    void setEdition(Edition edition);
    /// Whether the field or follow-up that @p link leads to is here.
    bool hasPlace(const Link &link) const;
    /// Gives it the keyboard; false when it is not here.
    bool focusPlace(const Link &link);
    void saveNow();

    void exportPdf();
    void print();
    void copyText();
    void copyMarkdown();
    /// Opens the mail program with the external edition.
    void openInMail();
    void markSent();

Q_SIGNALS:
    void linkActivated(const QString &link);
    /// Back to the notes.
    void notesRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    CardWidget *makeAgreements();
    CardWidget *makeFollowUps();
    CardWidget *makeOpenPoints();
    CardWidget *makeRest();
    CardWidget *makeSending();
    void showPaper();
    void showOpenPoints();
    void showSending();
    Result<Document> documentOf(Edition edition) const;
    /// Does @p use with the document of the edition shown; reports why there is none.
    template <typename Use>
    void withDocument(Edition edition, Use use);
    QString fileName() const;
    Result<QStringList> addresses() const;
    void showFollowUps();

    Desk &m_desk;
    BriefData m_brief;
    Edition m_edition = Edition::External;
    bool m_paperStale = true;
    RecordBinding m_visit;
    ScrollBody *m_body;
    PaperView *m_paper;
    ErrorSwitch *m_readablePaper = nullptr;
    ErrorSwitch *m_readableFollowUps = nullptr;
    ErrorSwitch *m_readablePoints = nullptr;
    FollowUpsTable *m_followUps;
    TextLabel *m_noPoints;
    QLineEdit *m_password;
    Button *m_sent;
    TextLabel *m_sentWords;
    std::unique_ptr<Rows<OpenPointRow>> m_pointRows;
};

} // namespace attache
