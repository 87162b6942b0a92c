#pragma once

#include "core/brief/brief.h"
#include "core/brief/minutes.h"
#include "ui/forms/record_binding.h"
#include "ui/pages/visits/rows.h"

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace attache {

class CardWidget;
class ErrorSwitch;
class Desk;
class Dot;
class FollowUpsTable;
struct Link;
class PaperView;
class ScrollBody;
class SendView;
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

/// The third step of a visit: the content of the minutes, edited in place, with the pages as they
/// will look beside it; then sending them.
class MinutesView : public QWidget
{
    Q_OBJECT

public:
    explicit MinutesView(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    Edition edition() const { return m_edition; }
    void setEdition(Edition edition);
    /// Whether the minutes are being sent rather than changed.
    bool isSending() const;
    void setSending(bool sending);
    /// Whether the field or follow-up that @p link leads to is here.
    bool hasPlace(const Link &link) const;
    /// Gives it the keyboard; false when it is not here.
    bool focusPlace(const Link &link);
    void saveNow();

    /// Everything after the minutes are written: exporting, sending.
    SendView *sendView() const { return m_send; }

Q_SIGNALS:
    void linkActivated(const QString &link);
    /// Back to the notes.
    void notesRequested();
    void sendingChanged();
    void editionChanged(attache::Edition edition);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    CardWidget *makeAgreements();
    CardWidget *makeFollowUps();
    CardWidget *makeOpenPoints();
    CardWidget *makeRest();
    void showPaper();
    void showOpenPoints();
    QWidget *makeWriting();
    Result<Document> documentOf(Edition edition) const;
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
    QStackedWidget *m_stack;
    QWidget *m_writing = nullptr;
    SendView *m_send;
    std::unique_ptr<Rows<OpenPointRow>> m_pointRows;
};

} // namespace attache
