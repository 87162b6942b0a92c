#pragma once

#include "ui/forms/saved_editor.h"

#include <functional>
#include <limits>
#include <optional>
#include <vector>

class QCompleter;
class QLineEdit;
class QMenu;
class QStandardItemModel;

namespace attache {

class SegmentedControl;

/// A number, which may be missing: qlonglong, or an invalid QVariant. Shown with the separators of
/// the locale; typed with or without them, in Chinese units too ("120万").
class SavedNumberEdit final : public SavedEditor
{
    Q_OBJECT

public:
    enum class Kind {
        Integer,
        Money, ///< minor units; shown and typed in major ones
        Percent
    };

    explicit SavedNumberEdit(Kind kind, QWidget *parent = nullptr);
    /// What a whole number may be; others are refused with these bounds named.
    void setRange(qint64 least, qint64 most);

    QLineEdit *lineEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void display(const QVariant &value) override;
    QString fault() const override;

private:
    /// Nothing when the text is no such number; invalid for an empty one.
    std::optional<QVariant> parsed() const;

    Kind m_kind;
    QLineEdit *m_edit;
    std::optional<std::pair<qint64, qint64>> m_range;
};

/// A few choices all in sight; QString key.
class SavedSegments final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedSegments(QWidget *parent = nullptr);

    void addChoice(const QString &text, const QVariant &data);
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void display(const QVariant &value) override;

private:
    SegmentedControl *m_segments;
    bool m_displaying = false;
};

/// A line with an action at its end that opens what stands in it: a page, a mail, a call. QString.
class SavedLinkEdit final : public SavedEditor
{
    Q_OBJECT

public:
    enum class Kind { Url, Email, Phone };

    explicit SavedLinkEdit(Kind kind, QWidget *parent = nullptr);

    QLineEdit *lineEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

    /// What opening @p text means; empty for nothing that can be opened.
    static QString addressOf(Kind kind, const QString &text);
    /// Whether @p text may be an address of e-mail: a name, one @, and a domain with a dot.
    static bool isEmail(const QString &text);

Q_SIGNALS:
    /// To hand to the desktop: "https://…", "mailto:…", "tel:…".
    void openRequested(const QString &address);

protected:
    void display(const QVariant &value) override;
    QString fault() const override;

private:
    Kind m_kind;
    QLineEdit *m_edit;
    QAction *m_open;
};

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
