#pragma once

#include <QString>
#include <QTextDocument>

namespace attache {

/// @p text for a tool tip that shows it as it is. What looks like markup would be taken for rich
/// text and has to be escaped; in anything else, escaped characters would be shown as "&amp;".
inline QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text)
               ? QStringLiteral("<span style='white-space:pre-wrap'>%1</span>")
                     .arg(text.toHtmlEscaped())
               : text;
}

/// @p text for a menu or a button, where a single & would mark a key and not be shown.
inline QString plainLabel(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace attache
