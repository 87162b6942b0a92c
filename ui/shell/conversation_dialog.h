#pragma once

#include "core/brief/conversation_proposals.h"
#include "ui/shell/file_drops.h"

#include <QDialog>
#include <QTimer>

#include <vector>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace attache {

class Button;
class Desk;
class ProposalRow;
class SavedSuggestEdit;
class ScrollBody;
class TextLabel;

/// Takes a conversation, pasted or from a file, and offers its lines as notes and promises of a
/// visit, or of an account. Nothing is stored but what was ticked, as one step.
class ConversationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p visit may be none; without an account, too, that is asked for.
    ConversationDialog(Desk &desk, Id<Visit> visit, Id<Account> account, QWidget *parent = nullptr);

    QPlainTextEdit *textEdit() const { return m_text; }
    SavedSuggestEdit *accountEdit() const { return m_accountEdit; }
    /// Of each speaker, in their order: who that is.
    const std::vector<QComboBox *> &speakerBoxes() const { return m_speakerBoxes; }
    const std::vector<ProposalRow *> &rows() const { return m_rows; }
    Button *saveButton() const { return m_save; }
    Button *fileButton() const { return m_file; }
    /// What says how much is ticked, or what is still to be chosen.
    QString state() const;
    /// Over the lines of each kind, in the order of the rows: ticks all of them.
    std::vector<QCheckBox *> sectionBoxes() const;

    /// Takes what stands in the file at @p path for the conversation.
    void readFile(const QString &path);

    /// Reads what stands in the text now, which else waits for a pause in typing.
    void readNow();

public Q_SLOTS:
    void accept() override;

private:
    void layOut();
    void connectParts();
    void readPeople();
    void openFile();
    void showSpeakers();
    void showProposals();
    void addSections();
    void addSection(const QString &title, const std::vector<ConversationProposal> &proposals);
    QComboBox *makeSpeakerBox(size_t speaker);
    /// Ticks again what was ticked in @p before, where it still says the same.
    struct Chosen
    {
        int line;
        QString text;
        bool ticked;
        std::optional<SixThing> thing; ///< where a person moved it
    };
    std::vector<Chosen> chosenRows() const;
    void chooseAgain(const std::vector<Chosen> &before);
    void askPlace(ProposalRow *row);
    void showCount();
    std::vector<ConversationProposal> ticked() const;

    Desk &m_desk;
    Id<Visit> m_visit;
    Id<Account> m_account;
    QDate m_today;
    QDate m_saidOn; ///< where the text does not say it
    NotePeople m_people;
    Conversation m_conversation;
    std::vector<Speaker> m_speakers;
    std::vector<ConversationProposal> m_proposals;
    SavedSuggestEdit *m_accountEdit;
    QPlainTextEdit *m_text;
    Button *m_file;
    QWidget *m_speakerPart;
    QVBoxLayout *m_speakerColumn;
    std::vector<QComboBox *> m_speakerBoxes;
    ScrollBody *m_body;
    TextLabel *m_message;
    std::vector<ProposalRow *> m_rows;
    struct Section
    {
        QCheckBox *all;
        std::vector<ProposalRow *> rows;
    };
    std::vector<Section> m_sections;
    TextLabel *m_count;
    Button *m_save;
    QTimer m_pause;
    FileDrops m_drops;
};

} // namespace attache
