#pragma once

#include "ui/forms/saved_editor.h"

#include <functional>
#include <optional>
#include <vector>

class QCompleter;
class QLineEdit;
class QMenu;
class QStandardItemModel;

namespace attache {

/// A line whose words stand for a value that is not shown: a code, the id of a record, or the words
/// themselves where the vocabulary allows others. What is typed is completed.
class SavedSuggestEdit final : public SavedEditor
{
    Q_OBJECT

public:
    struct Suggestion
    {
        QVariant value; ///< invalid for what can only be read
        QString text;
        QString note; ///< muted, behind the text
    };
    /// How words and values belong together.
    struct Vocabulary
    {
        std::function<QString(const QVariant &value)> text;
        /// What typed words mean; nothing when they mean nothing. Empty words are asked as well.
        std::function<std::optional<QVariant>(const QString &text)> value;
        std::function<std::vector<Suggestion>(const QString &typed)> suggest;
        /// Fills a menu to pick from, calling @p pick with a value; may be empty.
        std::function<void(QMenu &menu, std::function<void(const QVariant &)> pick)> fillMenu;
    };

    explicit SavedSuggestEdit(Vocabulary vocabulary, QWidget *parent = nullptr);

    QLineEdit *lineEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    /// Takes @p value as the person's decision.
    void pick(const QVariant &value);

protected:
    void display(const QVariant &value) override;
    QString fault() const override;

private:
    void suggest(const QString &typed);

    Vocabulary m_vocabulary;
    QLineEdit *m_edit;
    QStandardItemModel *m_suggestions;
    QCompleter *m_completer;
    QVariant m_shown;    ///< the value whose words stand in the line
    QString m_shownText; ///< these words
};

} // namespace attache
